import { open, type FileHandle } from 'node:fs/promises';

/** What a program writes that did not know the length when it began. */
const unknownLength = 0xffff_ffff;

/**
 * How much of the samples that a WAV file's header promises is there, 0 to 1 (RIFF, and RF64 of EBU
 * Tech 3306). The decoder would read what there is without a word.
 * @returns 1 for what is no WAV file, has no sample chunk or doesn't say.
 */
export async function waveShare(path: string): Promise<number> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const form = (await bytesAt(file, 0, 12)).toString('latin1', 0, 4);
		if (form !== 'RIFF' && form !== 'RF64' && form !== 'BW64') return 1;
		let largeBytes = 0;
		for (let at = 12; at + 8 <= size;) {
			const chunk = await bytesAt(file, at, 24);
			const bytes = chunk.readUInt32LE(4);
			const name = chunk.toString('latin1', 0, 4);
			// After the size of the whole, the size of the samples.
			if (name === 'ds64') largeBytes = Number(chunk.readBigUInt64LE(16));
			if (name === 'data') {
				const promised = bytes === unknownLength ? largeBytes : bytes;
				return promised === 0 ? 1 : Math.min(1, (size - at - 8) / promised);
			}
			at += 8 + bytes + (bytes & 1);
		}
		return 1;
	} finally {
		await file.close();
	}
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const bytes = Buffer.alloc(length);
	await file.read(bytes, 0, length, position);
	return bytes;
}
