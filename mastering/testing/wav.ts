import { sampleRate } from '../../src/lib/signal/pcm';
import { chunk, fmt, riff } from './chunk-files';
import { softNoise } from './signals';

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
	const data = Buffer.alloc((frames * channels.length * bits) / 8);
	const largest = 2 ** (bits - 1) - 1;
	let at = 0;
	for (let i = 0; i < frames; i++) {
		for (const channel of channels) {
			const x = channel[i] ?? 0;
			if (bits === 64) data.writeDoubleLE(x, at);
			else if (bits === 32) data.writeFloatLE(x, at);
			else data.writeIntLE(Math.round(x * largest), at, bits / 8);
			at += bits / 8;
		}
	}
	const format = fmt({ rate, channelCount: channels.length, tag: bits >= 32 ? 3 : 1, bits });
	return riff([format, chunk('data', data)]);
}

/** A 24-bit master of {@link softNoise}. */
export function noiseWav(rmsDbfs: number, seconds = 0.4): Buffer {
	const { left, right } = softNoise(rmsDbfs, seconds);
	return wavBytes({ rate: sampleRate, bits: 24, channels: [left, right] });
}
