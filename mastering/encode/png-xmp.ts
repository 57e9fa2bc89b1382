import { crc32 } from 'node:zlib';

const signatureBytes = 8;
const headerChunkBytes = 25;
/** XMP in PNG: https://www.w3.org/TR/png-3/#11iTXt, uncompressed, as XMP's specification (part 3) asks. */
const prefix = 'iTXtXML:com.adobe.xmp\0\0\0\0\0';

/**
 * Puts XMP into a PNG that has none, behind its header. Here rather than by the encoders: one of them
 * is the project's own, and the other compresses it, which many readers don't expect.
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
