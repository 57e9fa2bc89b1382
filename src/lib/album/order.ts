/** What happens at an end: nothing, the album again, or the same track again. */
export type Repeat = 'off' | 'album' | 'track';

/** The modes in the order in which the repeat control steps through them. */
export const repeatModes: readonly Repeat[] = ['off', 'album', 'track'];

/**
 * The index that follows when a track has played to its end, or null when the album is over.
 * There is no shuffle: the order is the sentence.
 */
export function indexAfterEnd(index: number, count: number, repeat: Repeat): number | null {
	if (repeat === 'track') return index;
	return indexAfter(index, count, repeat);
}

/** The index that "next" goes to, or null at the end of an album that does not repeat. */
export function indexAfter(index: number, count: number, repeat: Repeat): number | null {
	if (index + 1 < count) return index + 1;
	return repeat === 'album' ? 0 : null;
}

/** The index that "previous" goes to, or null at the start of an album that does not repeat. */
export function indexBefore(index: number, count: number, repeat: Repeat): number | null {
	if (index > 0) return index - 1;
	return repeat === 'album' ? count - 1 : null;
}
