import tracks from 'virtual:album';

/** The twelve renditions, in the album's order: `{ title, src, durationSeconds }`. */
export { tracks };

/** The media type of every rendition. */
export const type = 'audio/webm';

/**
 * Whether this is the page's cold form, which loads no sound before the press. It is told as each
 * player's documentation has it; the page's other form leaves the player's own choice.
 */
export const cold = document.documentElement.dataset.preload === 'none';

/** Makes a function that gives the next track's number, from the first again after the last. */
export function counter() {
	let index = 0;
	return () => (index = (index + 1) % tracks.length);
}
