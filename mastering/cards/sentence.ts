import { album, posterLines } from '../../src/content/album';
import { baselineEm, inks, inkWidthsPercent } from '../../src/content/card-layouts';
import type { Line, Typeface } from './typeface';

/** A colour of {@link inks}, by its name. */
export type Ink = keyof typeof inks;

const style = { weight: 800, letterSpacingEm: -0.01 };

/**
 * The seven lines of the poster as SVG, all of one width.
 * @param lit the slug of the word in the lamp's colour, which hushes the others
 */
export function sentenceSvg(
	typeface: Typeface,
	{ left, top, sizePx }: { left: number; top: number; sizePx: number },
	lit?: string
): string {
	const lines = posterLines.map((slugs, i) => {
		const words = slugs.map((slug) => album.tracks.find((track) => track.slug === slug));
		const slugOfCharacter = words.flatMap((word) =>
			// With the space after it.
			Array.from({ length: (word?.title.length ?? 0) + 1 }, () => word?.slug)
		);
		const widthPercent = inkWidthsPercent[i] ?? 100;
		const text = words.map((word) => word?.title).join(' ');
		const line = typeface.set(text, { ...style, sizePx, widthPercent });
		const baseline = top + baselineEm(i) * sizePx;
		return lineSvg(line, left - line.fromPx, baseline, (index) =>
			lit === undefined ? 'plain' : slugOfCharacter[index] === lit ? 'lamp' : 'hushed'
		);
	});
	// The lit word comes last, as letters can reach into the line below.
	return lines
		.flat()
		.sort((a, b) => Number(a.ink === 'lamp') - Number(b.ink === 'lamp'))
		.map(({ svg }) => svg)
		.join('');
}

/** The glyphs of a line of text as SVG, with their ink. */
export function lineSvg(
	{ glyphs }: Line,
	left: number,
	baseline: number,
	inkAt: (index: number) => Ink
): { readonly ink: Ink; readonly svg: string }[] {
	return glyphs.map(({ index, path, transform }) => {
		const ink = inkAt(index);
		const place = `translate(${left} ${baseline}) ${transform}`;
		return { ink, svg: `<path fill="${inks[ink]}" transform="${place}" d="${path}"/>` };
	});
}
