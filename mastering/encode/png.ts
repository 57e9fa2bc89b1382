import type { Sharp } from 'sharp';
import { album } from '../../src/content/album';
import { rightsPolicy } from '../../src/content/rights';
import { pngWithXmp, rightsXmp } from '../../src/content/rights-xmp';

/** The rights statement in every picture, from the site's policy. */
export const pictureXmp = rightsXmp(rightsPolicy, album.licenceUrl);

/** Qualities of the palette to try, from some 50 colours of a spectrogram to a dozen. */
const qualities = [95, 85, 70, 50, 30];

/**
 * Encodes a picture as a PNG with a palette and its rights, in the best quality that needs no more
 * than `mostBytes`, or else in the least. Only the spectrogram of a very noisy room needs less than
 * the best.
 */
export async function encodePng(picture: Sharp, mostBytes = Infinity): Promise<Buffer> {
	let png = Buffer.alloc(0);
	for (const quality of qualities) {
		const encoded = await picture
			.clone()
			.png({ palette: true, quality, dither: 0, compressionLevel: 9 })
			.toBuffer();
		// Sharp's own `withXmp` writes a compressed zTXt chunk, where the XMP specification (part 3) asks
		// for iTXt, and most readers find nothing.
		png = Buffer.from(pngWithXmp(encoded, pictureXmp).buffer);
		if (png.length <= mostBytes) break;
	}
	return png;
}
