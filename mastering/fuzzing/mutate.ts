import type { Random } from '../rooms/random';

/** Values at which sizes and counts break. */
const edges = [
	0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff
];

/** A copy of `bytes` with one to eight faults, most of them near the beginning, where headers are. */
export function mutated(bytes: Buffer, random: Random): Buffer {
	let result: Buffer = Buffer.from(bytes);
	const faults = 1 + Math.floor(8 * random.unit() ** 2);
	for (let i = 0; i < faults && result.length > 8; i++) result = oneFault(result, random);
	return result;
}

function oneFault(bytes: Buffer, random: Random): Buffer {
	const share = random.unit();
	const at = Math.floor((random.unit() < 0.7 ? share ** 4 : share) * (bytes.length - 4));
	const length = Math.floor(random.unit() ** 3 * (bytes.length - at));
	const value = edges[Math.floor(random.unit() * edges.length)] ?? 0;
	switch (Math.floor(random.unit() * 7)) {
		case 0:
			bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random.unit() * 8));
			return bytes;
		case 1:
			bytes[at] = Math.floor(random.unit() * 256);
			return bytes;
		case 2:
			bytes.writeUInt32LE(value, at);
			return bytes;
		case 3:
			bytes.writeUInt32BE(value, at);
			return bytes;
		case 4:
			return bytes.subarray(0, at);
		case 5:
			return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
		default:
			return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
	}
}
