import { onTheHour } from '$content/on-the-hour';
import { speakDuration } from '$lib/album/clock';
import type { ClockTrust } from './world-clock.svelte';
import type { Hour } from './hour.svelte';

/** Whether the listener is in it, or why not; empty for one who hasn't joined. */
export function describePresence({
	presence,
	moment,
	blocked
}: Pick<Hour, 'presence' | 'moment' | 'blocked'>): string {
	const words = onTheHour.presence;
	if (presence === 'in') return moment.phase === 'quiet' ? words.waiting : words.in;
	if (blocked) return words.blocked;
	return presence === 'paused' || presence === 'left' ? words[presence] : '';
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

/**
 * The starts of a day, in the order of the listener's local day.
 * @param nowMs any moment of that day
 */
export function startsOfDay(
	nowMs: number,
	everyHours: number
): readonly { readonly hour: number; readonly label: string }[] {
	return Array.from({ length: 24 / Math.min(everyHours, 24) }, (_, place) => {
		const at = new Date(nowMs);
		at.setUTCHours(place * everyHours, 0, 0, 0);
		return { hour: at.getUTCHours(), label: formatLocalTime(at.getTime()), at };
	})
		.toSorted((a, b) => minuteOfDay(a.at) - minuteOfDay(b.at))
		.map(({ hour, label }) => ({ hour, label }));
}

function minuteOfDay(at: Date): number {
	return at.getHours() * 60 + at.getMinutes();
}
