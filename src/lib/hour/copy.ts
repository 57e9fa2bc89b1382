import { onTheHour } from '$content/on-the-hour';
import { speakDuration } from '$lib/album/clock';
import type { ClockTrust } from './world-clock.svelte';
import type { Hour } from './hour.svelte';

/** Whether the listener is in, or why not; for one who hasn't joined, what joining means. */
export function describePresence({
	presence,
	moment,
	behind,
	blocked
}: Pick<Hour, 'presence' | 'moment' | 'behind' | 'blocked'>): string {
	const copy = onTheHour.presence;
	if (behind) return copy.behind;
	if (presence === 'in') return moment.phase === 'quiet' ? copy.waiting : copy.in;
	if (blocked) return copy.blocked;
	if (presence === 'left' && moment.phase === 'quiet') return copy.leftQuiet;
	return presence === 'paused' || presence === 'left' ? copy[presence] : onTheHour.explanation;
}

/** How wrong the device's clock is. A positive offset means that it's slow. */
export function describeClock(trust: ClockTrust, offsetSeconds: number): string {
	const copy = onTheHour.clock;
	if (trust !== 'corrected') return copy[trust];
	const seconds = Math.abs(offsetSeconds);
	const amount =
		seconds < 60 ? `${seconds.toFixed(1)} seconds` : speakDuration(Math.round(seconds));
	return offsetSeconds < 0 ? copy.fast(amount) : copy.slow(amount);
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
