import sharp from 'sharp';
import { pictureXmp } from '../encode/xmp';
import type { Tile } from '../../src/lib/signal/tile-columns';

/**
 * Encodes tiles as grey AVIF. The levels of noise jump from window to window, so this quality errs
 * by about 1 dB (RMS) in a single cell, and by far less in the mean of a few. More effort would
 * make them no smaller.
 */
export async function encodeTiles(tiles: readonly Tile[]): Promise<Buffer[]> {
	const encoded: Buffer[] = [];
	for (const { levels, columns, rows } of tiles) {
		const picture = sharp(levels, { raw: { width: columns, height: rows, channels: 1 } });
		encoded.push(await picture.withXmp(pictureXmp).avif({ quality: 56, effort: 0 }).toBuffer());
	}
	return encoded;
}
