/** A font file of the site: its name, and the characters it sets. */
export interface FontPart {
	readonly name: string;
	readonly characters: string;
}

/**
 * Every character the site uses, in two files: what its own text needs, and the rest of Latin-1 for
 * what visitors type, which a browser fetches only where one occurs (`unicode-range` in `app.css`).
 */
export const fontParts: readonly FontPart[] = [
	{ name: 'archivo', characters: range(0x20, 0x7e) + '\u00a0£©×Éóü–—‘’“”…−€' },
	{
		name: 'archivo-accents',
		characters: range(0xa1, 0xff).replace(/[£©×Éóü]/g, '') + 'ŒœŠšŽžŸ‚„′″‹›'
	}
];

/** The parts of Archivo's axes that the design uses: weight, and width in per cent. */
export const axes = {
	wght: { min: 400, max: 800 },
	wdth: { min: 68, max: 125 }
} as const;

function range(first: number, last: number): string {
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
