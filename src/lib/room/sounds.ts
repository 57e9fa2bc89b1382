import type { NamedSound } from '$content/detail';
import { formatClock } from '$lib/album/clock';
import { formatDbfs } from '$lib/album/decibels';

/** So long after a sound has begun, going back means the one before it, in seconds. */
const justBegunSeconds = 1.5;

/** The first sound that begins after a moment; undefined after the last. */
export function soundAfter(sounds: readonly NamedSound[], seconds: number): NamedSound | undefined {
	// A seek may end a little before or after the moment that was asked for.
	return sounds.find(({ atSeconds }) => atSeconds > seconds + 0.05);
}

/** The sound that was begun last, or the one before it if that was just now. */
export function soundBefore(
	sounds: readonly NamedSound[],
	seconds: number
): NamedSound | undefined {
	const begun = sounds.filter(({ atSeconds }) => atSeconds <= seconds + 0.05);
	const last = begun.at(-1);
	return last && seconds - last.atSeconds < justBegunSeconds ? begun.at(-2) : last;
}

/** A sound in a line: `A floorboard gives, 1:21, −37.5 dBFS`. */
export function describeSound({ words, atSeconds, peakDbfs }: NamedSound): string {
	return `${words}, ${formatClock(atSeconds)}, ${formatDbfs(peakDbfs)}`;
}
