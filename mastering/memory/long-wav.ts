import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from '../rooms/random';
import { wavBytes } from '../testing/wav';

/** What a long file is like: as large as a master may well be. */
export const longRate = 96_000;
const bits = 24;
const levelDbfs = -75;
/** Written again and again; long enough for no meter to notice. */
const blockSeconds = 10;
const headerBytes = 44;

/** How large {@link writeLongWav}'s file is. */
export function longWavBytes(seconds: number): number {
	return headerBytes + seconds * longRate * 2 * (bits / 8);
}

/**
 * Writes a 24-bit stereo WAV file at 96 kHz of near silence, without ever holding much of it.
 * @param seconds A multiple of 10, at most two hours.
 */
export function writeLongWav(path: string, seconds: number): void {
	const block = wavBytes({ rate: longRate, bits, channels: [noise('left'), noise('right')] });
	const header = Buffer.from(block.subarray(0, headerBytes));
	const dataBytes = longWavBytes(seconds) - headerBytes;
	header.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
	header.writeUInt32LE(dataBytes, 40);
	const file = openSync(path, 'w');
	try {
		writeSync(file, header);
		for (let at = 0; at < seconds; at += blockSeconds) {
			writeSync(file, block, headerBytes, block.length - headerBytes);
		}
	} finally {
		closeSync(file);
	}
}

/** White noise, as the memory that a run needs doesn't depend on its colour. */
function noise(channel: string): Float32Array {
	const block = new Float64Array(blockSeconds * longRate);
	new Random(`memory/${channel}`).fillWhite(block, 10 ** (levelDbfs / 20) * Math.sqrt(3));
	return Float32Array.from(block);
}
