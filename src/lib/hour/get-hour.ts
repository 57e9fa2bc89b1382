import { asset } from '$app/paths';
import { sentenceOf } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { watchWake, type Player } from '$lib/player';
import { startAlarm } from './alarm';
import { Hour } from './hour.svelte';
import { askServer } from './server-date';
import { WorldClock } from './world-clock.svelte';

let existing: Hour | undefined;

/**
 * The hour of this visit, made on first use in a browser, when its clock is also checked. Like the
 * player, it outlives navigation.
 */
export function getHour(player: Player): Hour {
	existing ??= makeHour(player);
	return existing;
}

function makeHour(player: Player): Hour {
	// Something small on this site, asked for the server's time.
	const clock = new WorldClock(() => askServer(asset('/favicon.svg')));
	const hour = new Hour(player, sentenceOf(tracks), clock, startAlarm);
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
	return hour;
}
