/** A font file of the site: its name, the characters it sets, and the part of each axis it covers. */
export interface FontPart {
	readonly name: string;
	readonly characters: string;
	/** Weight, and width in per cent. */
	readonly axes: { readonly wght: Axis; readonly wdth: Axis };
}

type Axis = number | { readonly min: number; readonly max: number };

const letters = range(0x41, 0x5a) + range(0x61, 0x7a);
const text = { wght: { min: 400, max: 800 }, wdth: { min: 85, max: 100 } };

/**
 * Every character the site uses, in three files: the sentence and headlines, whose widths differ
 * most; the rest of its own text; and the rest of Latin-1 for what visitors type, which a browser
 * fetches only where one occurs (`unicode-range` in `app.css`).
 */
export const fontParts: readonly FontPart[] = [
	{
		name: 'archivo-poster',
		characters: ` ${letters}`,
		axes: { wght: 800, wdth: { min: 68, max: 125 } }
	},
	{
		name: 'archivo',
		characters: range(0x20, 0x7e) + '\u00a0£©×Éóü–—‘’“”…−€',
		axes: text
	},
	{
		name: 'archivo-accents',
		characters: range(0xa1, 0xff).replace(/[£©×Éóü]/g, '') + 'ŒœŠšŽžŸ‚„′″‹›',
		axes: text
	}
];

function range(first: number, last: number): string {
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
