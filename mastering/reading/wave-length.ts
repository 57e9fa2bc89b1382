import { open } from 'node:fs/promises';

/** How many bytes of samples a WAV file promises, and how many it holds. */
export interface WaveLength {
	readonly promisedBytes: number;
	readonly heldBytes: number;
}

/** What a program writes that did not know the length when it began. */
const unknownLength = 0xffff_ffff;

/**
 * Compares what the header of a WAV file says with its size; the decoder would read what there is
 * without a word.
 * @returns null for what is no RIFF file, has no sample chunk or doesn't say.
 */
export async function waveLength(path: string): Promise<WaveLength | null> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const header = Buffer.alloc(12);
		await file.read(header, 0, 12, 0);
		if (header.toString('latin1', 0, 4) !== 'RIFF') return null;
		for (let at = 12; at + 8 <= size;) {
			const chunk = Buffer.alloc(8);
			await file.read(chunk, 0, 8, at);
			const bytes = chunk.readUInt32LE(4);
			if (chunk.toString('latin1', 0, 4) === 'data') {
				if (bytes === unknownLength) return null;
				return { promisedBytes: bytes, heldBytes: Math.min(bytes, size - at - 8) };
			}
			at += 8 + bytes + (bytes & 1);
		}
		return null;
	} finally {
		await file.close();
	}
}
