import type { Cue } from '$content/detail';
import { readingSeconds, withoutOverlaps } from '$lib/signal/cues';

/** Changes the words of a caption; without words it is left out. */
export function rewordCaption(
	cues: readonly Cue[],
	index: number,
	text: string,
	durationSeconds: number
): Cue[] {
	const words = text.trim();
	const changed = cues.map((cue, i) => (i === index ? legible({ ...cue, text: words }) : cue));
	return withoutOverlaps(
		changed.filter((cue) => cue.text !== ''),
		durationSeconds
	);
}

/** Adds a caption at a moment. */
export function addCaption(
	cues: readonly Cue[],
	startSeconds: number,
	text: string,
	durationSeconds: number
): Cue[] {
	const added = legible({ startSeconds, endSeconds: startSeconds, text });
	const all = [...cues, added].sort((a, b) => a.startSeconds - b.startSeconds);
	return withoutOverlaps(all, durationSeconds);
}

/** Long enough to be read. */
function legible(cue: Cue): Cue {
	const { startSeconds, endSeconds, text } = cue;
	return { ...cue, endSeconds: Math.max(endSeconds, startSeconds + readingSeconds(text)) };
}
