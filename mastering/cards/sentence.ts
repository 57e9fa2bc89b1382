import { album, posterLines } from '../../src/content/album';
import type { Shape } from './ink-layer';
import type { Ink } from './palette';
import { textShapes } from './text-shapes';
import type { Typeface } from './typeface';

/**
 * The width axis at which each line's ink, without the room beside the letters, is
 * {@link sentenceEms}.width wide. On a page, where lines are set by their advance, it differs a
 * little (`Poster.svelte`).
 */
export const inkWidthsPercent = [93.08, 78.78, 112.91, 123.07, 84.53, 100.34, 68.42] as const;

/** The size of the sentence, from its highest letter to its lowest, in its em. */
export const sentenceEms = { width: 4.93, height: 6.16 } as const;

const style = { weight: 800, letterSpacingEm: -0.01 };
const leadingEm = 0.87;
const riseEm = 0.735;

/** The poster's seven lines, all as wide as each other. @param inkOf the ink of a word, by its slug */
export function sentenceShapes(
	typeface: Typeface,
	{ left, top, sizePx }: { left: number; top: number; sizePx: number },
	inkOf: (slug: string) => Ink
): Shape[] {
	return posterLines.flatMap((slugs, line) => {
		const words = slugs.map((slug) => album.tracks.find((track) => track.slug === slug));
		const owners = words.flatMap((word) =>
			// With the space behind it.
			Array.from({ length: (word?.title.length ?? 0) + 1 }, () => word?.slug ?? '')
		);
		const widthPercent = inkWidthsPercent[line] ?? 100;
		const text = typeface.set(words.map((word) => word?.title).join(' '), {
			...style,
			sizePx,
			widthPercent
		});
		const baseline = top + (riseEm + line * leadingEm) * sizePx;
		return textShapes(text, left - text.fromPx, baseline, (at) => inkOf(owners[at] ?? ''));
	});
}
