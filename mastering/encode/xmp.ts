import { crc32 } from 'node:zlib';
import { album } from '../../src/content/album';
import { rightsPolicy } from '../../src/content/rights';
import { rightsXmp } from '../../src/content/rights-xmp';

const signatureBytes = 8;
const headerChunkBytes = 25;
/** XMP in PNG: https://www.w3.org/TR/png-3/#11iTXt, uncompressed, as XMP's specification (part 3) asks. */
const prefix = 'iTXtXML:com.adobe.xmp\0\0\0\0\0';

/** The rights statement in every picture, from the site's policy. */
export const pictureXmp = rightsXmp(rightsPolicy, album.licenceUrl);

/**
 * Adds XMP to a PNG that has none, after its header. Not by sharp, which compresses it: many readers
 * don't expect that.
 */
export function withXmp(png: Uint8Array, xmp: string): Uint8Array {
	const at = signatureBytes + headerChunkBytes;
	const body = Buffer.concat([Buffer.from(prefix, 'latin1'), Buffer.from(xmp, 'utf8')]);
	const chunk = Buffer.alloc(body.length + 8);
	chunk.writeUInt32BE(body.length - 4, 0);
	chunk.set(body, 4);
	chunk.writeUInt32BE(crc32(body), body.length + 4);
	return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
