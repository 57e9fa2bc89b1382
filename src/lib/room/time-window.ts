/** The part of a recording that a picture shows. */
export interface TimeWindow {
	readonly startSeconds: number;
	readonly lengthSeconds: number;
}

/** How closely one can look: a part of the length that is shown. */
export const zooms = [1, 4, 16] as const;

/** One of {@link zooms}. */
export type Zoom = (typeof zooms)[number];

/** How much of the window before is seen again in the next. */
const overlap = 1 / 4;

/**
 * Where the window starts that holds a position. It moves by pages, so that what is looked at keeps
 * still; they overlap, so that what comes next is always in sight.
 */
export function windowStart(positionSeconds: number, durationSeconds: number, zoom: Zoom): number {
	const lengthSeconds = durationSeconds / zoom;
	const stepSeconds = lengthSeconds * (1 - overlap);
	const page = Math.floor((positionSeconds - (overlap / 2) * lengthSeconds) / stepSeconds);
	return Math.min(Math.max(0, page * stepSeconds), durationSeconds - lengthSeconds);
}

/** The moment at a place across a window: 0 at its left, 1 at its right. */
export function secondsAt({ startSeconds, lengthSeconds }: TimeWindow, across: number): number {
	return startSeconds + across * lengthSeconds;
}

/** The place of a moment across a window; outside of 0 to 1 it is out of sight. */
export function acrossAt({ startSeconds, lengthSeconds }: TimeWindow, seconds: number): number {
	return (seconds - startSeconds) / lengthSeconds;
}
