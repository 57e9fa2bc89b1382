import { asset } from '$app/paths';
import { isBonus } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { watchWake, type Player } from '$lib/player';
import { Hour } from './hour.svelte';
import { createWorldClock, type WorldClock } from './world-clock.svelte';

let made: { readonly hour: Hour; readonly clock: WorldClock } | undefined;

/**
 * The hour of this visit and the clock it goes by, in a browser. Made on first use, which is also
 * when the clock is checked; it outlives navigation, as the player does.
 */
export function getHour(player: Player): { readonly hour: Hour; readonly clock: WorldClock } {
	if (made) return made;
	const clock = createWorldClock(asset('/favicon.svg'));
	// The bonus track stands after the sentence, and has no part in the hour.
	const sentence = tracks.filter((track) => !isBonus(track));
	const hour = new Hour(player, sentence, clock);
	const check = () => void clock.check();
	check();
	watchWake({
		onwake: () => {
			hour.wake();
			check();
		},
		onjump: () => void hour.hold(clock.check())
	});
	window.addEventListener('online', check);
	made = { hour, clock };
	return made;
}
