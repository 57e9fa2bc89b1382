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
