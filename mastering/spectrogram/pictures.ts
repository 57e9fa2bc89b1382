import sharp, { type Sharp } from 'sharp';
import { darkRamp, paperRamp, rampTable, type Ramp } from '../../src/content/spectrogram';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { levelShare } from '../../src/lib/signal/spectrogram-scale';
import type { Tile } from '../../src/lib/signal/tile-columns';
import { encodePng, pictureXmp } from '../encode/png';

/** A recording's pictures, encoded. */
export interface Pictures {
	/** AVIF, light in the dark. */
	readonly dark: Buffer;
	/** AVIF, ink on paper. */
	readonly paper: Buffer;
	/** PNG, square, {@link artworkPx} wide. */
	readonly artwork: Buffer;
}

/** The width and height of a recording's artwork. */
export const artworkPx = 512;

/** Draws a spectrogram in both themes, and the artwork from the dark one. */
export async function drawPictures(grid: Grid): Promise<Pictures> {
	const artwork = coloured(grid, darkRamp).resize(artworkPx, artworkPx, {
		fit: 'fill',
		kernel: 'mitchell'
	});
	return {
		dark: await avif(coloured(grid, darkRamp)),
		paper: await avif(coloured(grid, paperRamp)),
		artwork: await encodePng(artwork)
	};
}

/** A spectrogram in the colours of a ramp. */
export function coloured({ dbfs, widthPx, heightPx }: Grid, ramp: Ramp): Sharp {
	const steps = 1024;
	const table = rampTable(ramp, steps);
	const pixels = new Uint8Array(dbfs.length * 3);
	for (let i = 0; i < dbfs.length; i++) {
		const at = 3 * Math.round(levelShare(dbfs[i] as number) * (steps - 1));
		pixels.set(table.subarray(at, at + 3), 3 * i);
	}
	return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

function avif(picture: Sharp): Promise<Buffer> {
	return picture
		.withXmp(pictureXmp)
		.avif({ quality: 42, effort: 0, chromaSubsampling: '4:2:0' })
		.toBuffer();
}

/**
 * Encodes tiles as grey AVIF. The levels of noise jump from window to window, so this quality is out
 * by about 1 dB (RMS) in a single cell, and by far less in the mean of a few. More effort wouldn't
 * make them smaller.
 */
export async function encodeTiles(tiles: readonly Tile[]): Promise<Buffer[]> {
	return Promise.all(
		tiles.map(({ levels, columns, rows }) =>
			sharp(levels, { raw: { width: columns, height: rows, channels: 1 } })
				.withXmp(pictureXmp)
				.avif({ quality: 56, effort: 0 })
				.toBuffer()
		)
	);
}
