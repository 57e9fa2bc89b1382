/** Seconds as on a clock: `3:56`, `1:02:05`. Fractions are cut off, not rounded. */
export function formatClock(seconds: number): string {
	const { hours, minutes, seconds: rest } = split(seconds);
	const padded = String(rest).padStart(2, '0');
	return hours > 0
		? `${hours}:${String(minutes).padStart(2, '0')}:${padded}`
		: `${minutes}:${padded}`;
}

/** Seconds in words, for screen readers: `3 minutes 56 seconds`. */
export function speakDuration(seconds: number): string {
	const { hours, minutes, seconds: rest } = split(seconds);
	const parts = [count(hours, 'hour'), count(minutes, 'minute'), count(rest, 'second')];
	return parts.filter((part) => part !== '').join(' ') || '0 seconds';
}

function split(seconds: number) {
	const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
	return {
		hours: Math.floor(whole / 3600),
		minutes: Math.floor((whole % 3600) / 60),
		seconds: whole % 60
	};
}

function count(n: number, unit: string): string {
	return n === 0 ? '' : `${n} ${unit}${n === 1 ? '' : 's'}`;
}
