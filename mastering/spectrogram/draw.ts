import sharp, { type Sharp } from 'sharp';
import { darkRamp, paperRamp, rampTable, type Ramp } from '../../src/content/ramps';
import { pictureXmp, withXmp } from '../encode/xmp';
import { levelShare } from '../../src/lib/signal/spectrogram-scale';
import type { Grid } from '../../src/lib/signal/spectrogram';

/** The pictures of a recording, encoded. */
export interface Pictures {
	/** AVIF, light in the dark. */
	readonly dark: Buffer;
	/** AVIF, ink on paper. */
	readonly paper: Buffer;
	/** PNG, square, {@link artworkPx} wide. */
	readonly artwork: Uint8Array;
}

export const artworkPx = 512;

/** Draws a spectrogram in both themes, and the artwork from the dark one. */
export async function draw(grid: Grid): Promise<Pictures> {
	const dark = coloured(grid, darkRamp);
	const paper = coloured(grid, paperRamp);
	const artwork = await raw(dark, grid)
		.resize(artworkPx, artworkPx, { fit: 'fill', kernel: 'mitchell' })
		.png({ palette: true, colours: 64, dither: 0, effort: 1 })
		.toBuffer();
	return {
		dark: await avif(dark, grid),
		paper: await avif(paper, grid),
		artwork: withXmp(artwork, pictureXmp)
	};
}

function coloured({ dbfs }: Grid, ramp: Ramp): Uint8Array {
	const steps = 1024;
	const table = rampTable(ramp, steps);
	const pixels = new Uint8Array(dbfs.length * 3);
	for (let i = 0; i < dbfs.length; i++) {
		const at = 3 * Math.round(levelShare(dbfs[i] as number) * (steps - 1));
		pixels[3 * i] = table[at] as number;
		pixels[3 * i + 1] = table[at + 1] as number;
		pixels[3 * i + 2] = table[at + 2] as number;
	}
	return pixels;
}

function raw(pixels: Uint8Array, { widthPx, heightPx }: Grid): Sharp {
	return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

function avif(pixels: Uint8Array, grid: Grid): Promise<Buffer> {
	return raw(pixels, grid)
		.withXmp(pictureXmp)
		.avif({ quality: 42, effort: 0, chromaSubsampling: '4:2:0' })
		.toBuffer();
}
