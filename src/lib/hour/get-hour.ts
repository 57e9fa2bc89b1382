import { asset } from '$app/paths';
import { sentenceOf } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { watchWake, type Player } from '$lib/player';
import { startAlarm } from './alarm';
import { Hour } from './hour.svelte';
import { askServer } from './server-date';
import { WorldClock } from './world-clock.svelte';

/** The hour, and the clock it goes by. */
export interface HourAndClock {
	readonly hour: Hour;
	readonly clock: WorldClock;
}

let existing: HourAndClock | undefined;

/**
 * The hour of this visit, made on first use in a browser, when its clock is also checked. Like the
 * player, it outlives navigation.
 */
export function getHour(player: Player): HourAndClock {
	existing ??= makeHour(player);
	return existing;
}

function makeHour(player: Player): HourAndClock {
	const clock = makeClock(asset('/favicon.svg'));
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
	return { hour, clock };
}

/** @param address something small on this site, which is asked for the server's time */
function makeClock(address: string): WorldClock {
	const now = () => Date.now();
	const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
	return new WorldClock(() => askServer(address, now), { now, wait });
}
