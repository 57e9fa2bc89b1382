import { crc32, inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Colour } from './palette';

/** A picture whose pixels are places in a palette. */
export interface IndexedPicture {
	readonly widthPx: number;
	readonly heightPx: number;
	/** Row by row from the top. */
	readonly pixels: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const headerBytes = 13;

/**
 * Writes a PNG (W3C PNG, third edition) of a palette and pixels, with no date and nothing else that
 * changes. The deflate is one in JavaScript, because zlib's output depends on version and processor.
 */
export function encodeIndexedPng(
	{ widthPx, heightPx, pixels }: IndexedPicture,
	palette: readonly Colour[]
): Uint8Array {
	const header = new DataView(new ArrayBuffer(headerBytes));
	header.setUint32(0, widthPx);
	header.setUint32(4, heightPx);
	// 8 bits a pixel, in a palette.
	header.setUint8(8, 8);
	header.setUint8(9, 3);
	return Buffer.concat([
		signature,
		chunk('IHDR', new Uint8Array(header.buffer)),
		chunk('PLTE', Uint8Array.from(palette.flat())),
		chunk('IDAT', zlibSync(withFilters(pixels, widthPx, heightPx), { level: 5 })),
		chunk('IEND', new Uint8Array())
	]);
}

/**
 * Reads the pixels of what {@link encodeIndexedPng} has written.
 * @throws Error when it is something else
 */
export function decodeIndexedPng(png: Uint8Array): IndexedPicture {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const [chunks, header] = [new Map<string, Uint8Array>(), signature.length + 8];
	for (let at = signature.length; at < png.length; at += view.getUint32(at) + 12) {
		const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
		chunks.set(type, png.subarray(at + 8, at + 8 + view.getUint32(at)));
	}
	const data = chunks.get('IDAT');
	if (!data || !chunks.has('PLTE')) throw new Error('This is no picture in a palette.');
	const [widthPx, heightPx] = [view.getUint32(header), view.getUint32(header + 4)];
	const rows = inflateSync(data);
	const pixels = new Uint8Array(widthPx * heightPx);
	for (let y = 0; y < heightPx; y++) {
		const at = y * (widthPx + 1);
		pixels.set(rows.subarray(at + 1, at + 1 + widthPx), y * widthPx);
	}
	return { widthPx, heightPx, pixels };
}

/** Every row begins with the number of its filter: none, as places in a palette have no slope. */
function withFilters(pixels: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
	const rows = new Uint8Array((widthPx + 1) * heightPx);
	for (let y = 0; y < heightPx; y++) {
		rows.set(pixels.subarray(y * widthPx, (y + 1) * widthPx), y * (widthPx + 1) + 1);
	}
	return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}
