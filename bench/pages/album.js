import tracks from 'virtual:album';

/** The twelve renditions, in the album's order: `{ title, src, durationSeconds }`. */
export { tracks };

/** The media type of every rendition. */
export const type = 'audio/webm';

/**
 * Whether this is the page's cold version, which loads no sound before the press, by the option that the
 * player documents. The other version keeps the player's default.
 */
export const cold = document.documentElement.dataset.preload === 'none';

/** Makes a function that returns the next track's index, and starts again after the last. */
export function counter() {
	let index = 0;
	return () => (index = (index + 1) % tracks.length);
}
