import { onTheHour } from '$content/on-the-hour';
import { speakDuration } from '$lib/album/clock';
import type { ClockTrust } from './world-clock.svelte';
import type { Hour } from './hour.svelte';

/** Whether the listener is in it, or why not; to one who hasn't joined, what joining means. */
export function describePresence({
	presence,
	moment,
	behind,
	blocked
}: Pick<Hour, 'presence' | 'moment' | 'behind' | 'blocked'>): string {
	const words = onTheHour.presence;
	if (behind) return words.behind;
	if (presence === 'in') return moment.phase === 'quiet' ? words.waiting : words.in;
	if (blocked) return words.blocked;
	if (presence === 'left' && moment.phase === 'quiet') return words.leftQuiet;
	return presence === 'paused' || presence === 'left' ? words[presence] : onTheHour.explanation;
}

/** How accurate the device's clock is; a positive offset means that it's slow. */
export function describeClock(trust: ClockTrust, offsetSeconds: number): string {
	const words = onTheHour.clock;
	if (trust !== 'corrected') return words[trust];
	const seconds = Math.abs(offsetSeconds);
	const amount =
		seconds < 60 ? `${seconds.toFixed(1)} seconds` : speakDuration(Math.round(seconds));
	return offsetSeconds < 0 ? words.fast(amount) : words.slow(amount);
}

/** The rule of the hour, for an album of this length. */
export function describeRule(lengthSeconds: number, everyHours: number): string {
	return onTheHour.rule(everyHours, speakDuration(lengthSeconds));
}

const localTime = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** A moment as the listener's own clock shows it: `19:00`. */
export function formatLocalTime(ms: number): string {
	return localTime.format(ms);
}

/** One of the starts of a day. */
export interface DayStart {
	/** In UTC. */
	readonly hour: number;
	/** By the listener's clock: `19:00`. */
	readonly label: string;
	/** The name of its calendar file. */
	readonly file: string;
}

/**
 * The starts of a day, in the order of the listener's local day. They all go by the same offset from
 * UTC, so that no label occurs twice on the day when clocks go back.
 * @param nowMs the moment whose offset from UTC counts
 */
export function startsOfDay(nowMs: number, everyHours: number): readonly DayStart[] {
	const offsetMinutes = -new Date(nowMs).getTimezoneOffset();
	return Array.from({ length: 24 / Math.min(everyHours, 24) }, (_, place) => {
		const hour = place * everyHours;
		return { hour, minuteOfDay: (hour * 60 + offsetMinutes + DAY_MINUTES) % DAY_MINUTES };
	})
		.toSorted((a, b) => a.minuteOfDay - b.minuteOfDay)
		.map(({ hour, minuteOfDay }) => ({
			hour,
			label: wallTime.format(minuteOfDay * 60_000),
			// Where every hour is a start, so is the same time by the clock on the wall every day.
			file: everyHours === 1 ? wallFile(minuteOfDay) : String(hour)
		}));
}

const DAY_MINUTES = 1440;

/** Writes a time of day that is given as if in UTC. */
const wallTime = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'UTC'
});

function wallFile(minuteOfDay: number): string {
	return [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
		.map((number) => String(number).padStart(2, '0'))
		.join('');
}
