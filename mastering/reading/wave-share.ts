import { open } from 'node:fs/promises';

/** What a program writes that did not know the length when it began. */
const unknownLength = 0xffff_ffff;

/**
 * How much of the samples that a WAV file's header promises is there, 0 to 1. The decoder would read
 * what there is without a word.
 * @returns 1 for what is no RIFF file, has no sample chunk or doesn't say.
 */
export async function waveShare(path: string): Promise<number> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const header = Buffer.alloc(12);
		await file.read(header, 0, 12, 0);
		if (header.toString('latin1', 0, 4) !== 'RIFF') return 1;
		for (let at = 12; at + 8 <= size;) {
			const chunk = Buffer.alloc(8);
			await file.read(chunk, 0, 8, at);
			const bytes = chunk.readUInt32LE(4);
			if (chunk.toString('latin1', 0, 4) === 'data') {
				if (bytes === unknownLength || bytes === 0) return 1;
				return Math.min(1, (size - at - 8) / bytes);
			}
			at += 8 + bytes + (bytes & 1);
		}
		return 1;
	} finally {
		await file.close();
	}
}
