import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';
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
/** Of a row that is told by its difference from the one above: https://www.w3.org/TR/png-3/#9Filter-types */
const upFilter = 2;

/**
 * zlib looks for runs only: a spectrogram has little else that repeats. Where it looks for more, what
 * it finds depends on its version and on the processor.
 */
const compression = { strategy: constants.Z_RLE };

/**
 * Writes a PNG (W3C PNG, third edition) of a palette and pixels, with no date and nothing else that
 * changes.
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
		chunk('IDAT', deflateSync(withFilters(pixels, widthPx, heightPx), compression)),
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
		const row = pixels.subarray(y * widthPx, (y + 1) * widthPx);
		row.set(rows.subarray(at + 1, at + 1 + widthPx));
		if (rows[at] === upFilter) addTo(row, pixels.subarray((y - 1) * widthPx, y * widthPx));
	}
	return { widthPx, heightPx, pixels };
}

/**
 * Every row begins with the number of its filter: none, as places in a palette have no slope; but
 * where a row is almost that above it, what differs from it.
 */
function withFilters(pixels: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
	const rows = new Uint8Array((widthPx + 1) * heightPx);
	const difference = new Uint8Array(widthPx);
	let above: Uint8Array = new Uint8Array(widthPx);
	for (let y = 0; y < heightPx; y++) {
		const row = pixels.subarray(y * widthPx, (y + 1) * widthPx);
		for (let x = 0; x < widthPx; x++) difference[x] = (row[x] as number) - (above[x] as number);
		const up = runs(difference) < runs(row) / 2;
		const at = y * (widthPx + 1);
		rows[at] = up ? upFilter : 0;
		rows.set(up ? difference : row, at + 1);
		above = row;
	}
	return rows;
}

/** How many runs of equal bytes there are. */
function runs(row: Uint8Array): number {
	let count = 1;
	for (let x = 1; x < row.length; x++) if (row[x] !== row[x - 1]) count++;
	return count;
}

function addTo(row: Uint8Array, above: Uint8Array): void {
	for (let x = 0; x < row.length; x++) row[x] = (row[x] as number) + (above[x] as number);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}
