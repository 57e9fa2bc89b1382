import { Random } from '../rooms/random';

const bits = 16;

/**
 * A mono FLAC of noise whose blocks have the given sizes (RFC 9639), as some encoders write them;
 * FFmpeg's and the reference encoder only write blocks of one size.
 */
export function variableBlockFlacBytes(
	rate: 44_100 | 48_000,
	blockSizes: readonly number[]
): { bytes: Buffer; samples: Float32Array } {
	const total = blockSizes.reduce((sum, size) => sum + size, 0);
	const random = new Random('a FLAC of many block sizes');
	const integers = Array.from({ length: total }, () => Math.round((random.unit() - 0.5) * 2000));
	const frames: Buffer[] = [];
	let at = 0;
	for (const size of blockSizes) {
		frames.push(frame(rate, at, integers.slice(at, at + size)));
		at += size;
	}
	return {
		bytes: Buffer.concat([streamInfo(rate, total, blockSizes), ...frames]),
		samples: Float32Array.from(integers, (x) => x / 2 ** (bits - 1) + 0)
	};
}

function streamInfo(rate: number, total: number, blockSizes: readonly number[]): Buffer {
	const info = Buffer.alloc(4 + 4 + 34);
	info.write('fLaC', 'latin1');
	// The last metadata block, of type STREAMINFO.
	info.writeUInt32BE(0x8000_0022, 4);
	info.writeUInt16BE(Math.max(16, Math.min(...blockSizes)), 8);
	info.writeUInt16BE(Math.max(...blockSizes), 10);
	// 20 bits of rate, 3 of channels − 1, 5 of bits − 1, 36 of length.
	const packed = (BigInt(rate) << 44n) | (BigInt(bits - 1) << 36n) | BigInt(total);
	info.writeBigUInt64BE(packed, 18);
	return info;
}

/** A frame with one verbatim subframe. */
function frame(rate: 44_100 | 48_000, start: number, samples: readonly number[]): Buffer {
	const head = Buffer.concat([
		// Sync code and variable block size; size in 16 bits at the end; mono, 16 bits.
		Buffer.from([0xff, 0xf9, 0x70 | (rate === 44_100 ? 9 : 10), 0x08]),
		codedNumber(start),
		uint16(samples.length - 1)
	]);
	const body = Buffer.alloc(1 + 2 * samples.length);
	body.writeUInt8(0x02);
	for (const [i, x] of samples.entries()) body.writeInt16BE(x, 1 + 2 * i);
	const checked = Buffer.concat([head, Buffer.from([crc(head, 8, 0x07)]), body]);
	return Buffer.concat([checked, uint16(crc(checked, 16, 0x8005))]);
}

/** Like UTF-8, but for any number; this takes up to 16 or, with a fourth byte, 21 bits. */
function codedNumber(value: number): Buffer {
	if (value < 0x80) return Buffer.from([value]);
	const continuations = value < 0x800 ? 1 : value < 0x1_0000 ? 2 : 3;
	const bytes = Array.from({ length: continuations }, (_, i) => 0x80 | ((value >> (6 * i)) & 0x3f));
	const first = ((0xff00 >> (continuations + 1)) & 0xff) | (value >> (6 * continuations));
	return Buffer.from([first, ...bytes.reverse()]);
}

function uint16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16BE(value);
	return bytes;
}

function crc(bytes: Buffer, width: 8 | 16, polynomial: number): number {
	const top = 1 << (width - 1);
	let remainder = 0;
	for (const byte of bytes) {
		remainder ^= byte << (width - 8);
		for (let bit = 0; bit < 8; bit++) {
			remainder =
				(remainder & top ? (remainder << 1) ^ polynomial : remainder << 1) & (2 * top - 1);
		}
	}
	return remainder;
}
