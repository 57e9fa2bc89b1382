/** What a WAV file for a test is like. */
export interface WavShape {
	readonly rate: number;
	readonly bits: 16 | 24 | 32 | 64;
	/** Interleaved when written; one array per channel here, all equally long. */
	readonly channels: readonly Float32Array[];
}

/** The bytes of a WAV file; 32 and 64 bits are float, the others integer. */
export function wavBytes({ rate, bits, channels }: WavShape): Buffer {
	const frames = channels[0]?.length ?? 0;
	const blockAlign = channels.length * (bits / 8);
	const data = Buffer.alloc(frames * blockAlign);
	const fullScale = 2 ** (bits - 1);
	let at = 0;
	for (let i = 0; i < frames; i++) {
		for (const channel of channels) {
			const x = channel[i] ?? 0;
			if (bits === 64) data.writeDoubleLE(x, at);
			else if (bits === 32) data.writeFloatLE(x, at);
			else data.writeIntLE(Math.round(x * (fullScale - 1)), at, bits / 8);
			at += bits / 8;
		}
	}
	const header = Buffer.alloc(44);
	header.write('RIFF', 0, 'latin1');
	header.writeUInt32LE(36 + data.length, 4);
	header.write('WAVEfmt ', 8, 'latin1');
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(bits >= 32 ? 3 : 1, 20);
	header.writeUInt16LE(channels.length, 22);
	header.writeUInt32LE(rate, 24);
	header.writeUInt32LE(rate * blockAlign, 28);
	header.writeUInt16LE(blockAlign, 32);
	header.writeUInt16LE(bits, 34);
	header.write('data', 36, 'latin1');
	header.writeUInt32LE(data.length, 40);
	return Buffer.concat([header, data]);
}
