import { crc32 } from 'node:zlib';
import type { Sharp } from 'sharp';
import { album } from '../../src/content/album';
import { rightsPolicy } from '../../src/content/rights';
import { rightsXmp } from '../../src/content/rights-xmp';

/** The rights statement in every picture, from the site's policy. */
export const pictureXmp = rightsXmp(rightsPolicy, album.licenceUrl);

const signatureBytes = 8;
const headerChunkBytes = 25;
/** https://www.w3.org/TR/png-3/#11iTXt, uncompressed. */
const prefix = 'iTXtXML:com.adobe.xmp\0\0\0\0\0';

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
		png = withRights(encoded);
		if (png.length <= mostBytes) break;
	}
	return png;
}

/**
 * Sharp's own `withXmp` isn't used: for PNG it writes a compressed zTXt chunk, where the XMP
 * specification (part 3) asks for iTXt, and most readers find nothing.
 */
function withRights(png: Buffer): Buffer<ArrayBuffer> {
	const afterHeader = signatureBytes + headerChunkBytes;
	const body = Buffer.from(prefix + pictureXmp);
	const chunk = Buffer.alloc(body.length + 8);
	chunk.writeUInt32BE(body.length - 4, 0);
	chunk.set(body, 4);
	chunk.writeUInt32BE(crc32(body), body.length + 4);
	return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}
