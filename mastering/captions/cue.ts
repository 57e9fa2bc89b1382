import type { Cue } from '../../src/content/detail';

/** What can be heard in a recording, and when. */
export interface Captions {
	/** The text of a WebVTT file. */
	readonly text: string;
	/** The same as plain text, in order of time. */
	readonly cues: readonly Cue[];
}

/** Shorter than this a cue is not worth its while. */
const leastSeconds = 0.01;

/** How long it takes to read something, with a moment to notice it, in seconds. */
export function readingSeconds(text: string): number {
	return 1 + text.length / 15;
}

/**
 * The cues cut so that none reaches into the next one or beyond the recording's end; what begins
 * there is left out.
 * @param cues In order of time.
 */
export function withoutOverlaps(cues: readonly Cue[], durationSeconds: number): Cue[] {
	return cues
		.map((cue, i) => ({
			...cue,
			endSeconds: Math.min(cue.endSeconds, cues[i + 1]?.startSeconds ?? Infinity, durationSeconds)
		}))
		.filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= leastSeconds);
}
