import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer as TextBuffer, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';
import { convert } from 'fontverter';

/** How a line of text is set. */
export interface TextStyle {
	/** The size of an em. */
	readonly sizePx: number;
	/** 100 to 900. */
	readonly weight: number;
	/** Archivo's width axis, 62 to 125. */
	readonly widthPercent: number;
	readonly letterSpacingEm?: number;
}

/** A glyph's outline as an SVG path, in units of the font, and the SVG transform to pixels. */
export interface Glyph {
	/** The index of its character in the text. */
	readonly index: number;
	readonly path: string;
	readonly transform: string;
}

/** A line of text as outlines, its baseline starting at 0, 0. */
export interface Line {
	readonly glyphs: readonly Glyph[];
	/** The left edge of the first outline. */
	readonly fromPx: number;
	/** The right edge of the last outline. */
	readonly toPx: number;
}

/** Subdivides the font's units, as a variation's outlines fall between them. */
const subunits = 16;

/**
 * Archivo as outlines, shaped by HarfBuzz as browsers do it. Sharp would set SVG text in a font of the
 * system, without the width axis.
 */
export class Typeface {
	readonly #face: Face;
	readonly #characters: ReadonlySet<number>;

	private constructor(face: Face) {
		this.#face = face;
		this.#characters = new Set(face.collectUnicodes());
	}

	/** Reads Archivo from its package. */
	static async load(): Promise<Typeface> {
		const path = createRequire(import.meta.url).resolve(
			'@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2'
		);
		return new Typeface(new Face(new Blob(await convert(await readFile(path), 'sfnt'))));
	}

	/** Whether every character of a text can be set. */
	has(text: string): boolean {
		return Array.from(text).every((each) => this.#characters.has(each.codePointAt(0) ?? 0));
	}

	/**
	 * Sets a text on one line.
	 * @throws Error if the typeface lacks one of its characters
	 */
	set(text: string, { sizePx, weight, widthPercent, letterSpacingEm = 0 }: TextStyle): Line {
		const font = new Font(this.#face);
		const unitsPerEm = this.#face.upem * subunits;
		font.setScale(unitsPerEm, unitsPerEm);
		font.setVariations([new Variation('wght', weight), new Variation('wdth', widthPercent)]);
		const buffer = new TextBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		// Browsers don't use ligatures in text with letter spacing.
		shape(font, buffer, letterSpacingEm === 0 ? [] : [new Feature('liga', 0)]);

		const scale = sizePx / unitsPerEm;
		const glyphs: Glyph[] = [];
		let [x, fromPx, toPx] = [0, Infinity, -Infinity];
		for (const { codepoint, cluster, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
			if (codepoint === 0) throw new Error(`Archivo has no "${text.charAt(cluster)}".`);
			const extents = font.glyphExtents(codepoint);
			if (extents && extents.width > 0) {
				glyphs.push({
					index: cluster,
					path: font.glyphToPath(codepoint),
					transform: `matrix(${scale} 0 0 ${-scale} ${x} 0)`
				});
				fromPx = Math.min(fromPx, x + extents.xBearing * scale);
				toPx = Math.max(toPx, x + (extents.xBearing + extents.width) * scale);
			}
			x += xAdvance * scale + letterSpacingEm * sizePx;
		}
		return { glyphs, fromPx, toPx };
	}
}
