import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer as TextBuffer, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';
import { convert } from 'fontverter';

/** How a text is set. */
export interface TextStyle {
	/** The height of an em. */
	readonly sizePx: number;
	/** 100 to 900. */
	readonly weight: number;
	/** Archivo's width axis, 62 to 125. */
	readonly widthPercent: number;
	readonly letterSpacingEm?: number;
}

/** A letter's outline, placed: an SVG path in units of the typeface, and the way to pixels. */
export interface PlacedGlyph {
	/** Index in the text of the character it comes from. */
	readonly at: number;
	readonly path: string;
	readonly matrix: string;
}

/** A text as outlines, its baseline starting at 0, 0. */
export interface SetText {
	readonly glyphs: readonly PlacedGlyph[];
	/** Where its ink begins and ends. */
	readonly fromPx: number;
	readonly toPx: number;
	/** How far its ink rises above the baseline. */
	readonly risePx: number;
}

/** Outlines of a variation fall between the units of the typeface. */
const fineness = 16;

/**
 * Archivo, as outlines. HarfBuzz sets it, as browsers do; it runs as WebAssembly, so that every
 * machine gives the same outlines, whatever typefaces it has.
 */
export class Typeface {
	readonly #face: Face;

	private constructor(face: Face) {
		this.#face = face;
	}

	static async load(): Promise<Typeface> {
		const path = createRequire(import.meta.url).resolve(
			'@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2'
		);
		return new Typeface(new Face(new Blob(await convert(await readFile(path), 'sfnt'))));
	}

	/**
	 * Sets a text in one line.
	 * @throws Error when the typeface has no outline for one of its characters
	 */
	set(text: string, { sizePx, weight, widthPercent, letterSpacingEm = 0 }: TextStyle): SetText {
		const font = new Font(this.#face);
		font.setScale(this.#face.upem * fineness, this.#face.upem * fineness);
		font.setVariations([new Variation('wght', weight), new Variation('wdth', widthPercent)]);
		const buffer = new TextBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		// As a browser does, which joins no letters that are spaced.
		shape(font, buffer, letterSpacingEm === 0 ? [] : [new Feature('liga', 0)]);

		const scale = sizePx / (this.#face.upem * fineness);
		const glyphs: PlacedGlyph[] = [];
		let [x, fromPx, toPx, risePx] = [0, Infinity, -Infinity, 0];
		for (const { codepoint, cluster, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
			if (codepoint === 0) throw new Error(`Archivo has no "${text.charAt(cluster)}".`);
			const extents = font.glyphExtents(codepoint);
			if (extents && extents.width > 0) {
				glyphs.push({
					at: cluster,
					path: font.glyphToPath(codepoint),
					matrix: `matrix(${scale} 0 0 ${-scale} ${x} 0)`
				});
				fromPx = Math.min(fromPx, x + extents.xBearing * scale);
				toPx = Math.max(toPx, x + (extents.xBearing + extents.width) * scale);
				risePx = Math.max(risePx, extents.yBearing * scale);
			}
			x += xAdvance * scale + letterSpacingEm * sizePx;
		}
		return { glyphs, fromPx, toPx, risePx };
	}
}
