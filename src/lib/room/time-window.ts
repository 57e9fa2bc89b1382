/** The part of a recording that a picture shows. */
export interface TimeWindow {
	readonly startSeconds: number;
	readonly lengthSeconds: number;
}

/** How many times the picture can be enlarged in time. */
export const zoomFactors = [1, 4, 16] as const;

/** One of {@link zoomFactors}. */
export type ZoomFactor = (typeof zoomFactors)[number];

/** How much of a window is shown again in the next. */
const overlap = 1 / 4;

/**
 * The start of the window that contains a position. It moves by pages, so that the picture keeps
 * still; they overlap, so that what comes next is always in sight.
 */
export function windowStart(
	positionSeconds: number,
	durationSeconds: number,
	factor: ZoomFactor
): number {
	const lengthSeconds = durationSeconds / factor;
	const stepSeconds = lengthSeconds * (1 - overlap);
	const page = Math.floor((positionSeconds - (overlap / 2) * lengthSeconds) / stepSeconds);
	return Math.min(Math.max(0, page * stepSeconds), durationSeconds - lengthSeconds);
}

/** The moment at a place across a window: 0 at its left, 1 at its right. */
export function secondsAt({ startSeconds, lengthSeconds }: TimeWindow, across: number): number {
	return startSeconds + across * lengthSeconds;
}

/** The place of a moment across a window; outside 0 to 1 it's out of sight. */
export function acrossAt({ startSeconds, lengthSeconds }: TimeWindow, seconds: number): number {
	return (seconds - startSeconds) / lengthSeconds;
}
