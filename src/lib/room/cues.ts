import type { Cue } from '$content/detail';

/** The cue of a moment: of those that go on, the one that began last. Undefined between cues. */
export function cueAt(cues: readonly Cue[], seconds: number): Cue | undefined {
	return cues.filter((cue) => cue.startSeconds <= seconds && seconds < cue.endSeconds).at(-1);
}

/** The first cue that begins after a moment. */
export function cueAfter(cues: readonly Cue[], seconds: number): Cue | undefined {
	return cues.find(({ startSeconds }) => startSeconds > seconds);
}
