import { AV_SAMPLE_FMT_FLTP } from 'node-av';
import { sampleRate } from '../../src/lib/signal/pcm';
import type { PlanarBlock } from './planar';
import { Resampler } from './resampler';
import { SoundFile } from './sound-file';

/** What a file holds. */
export interface Decoded {
	/** At 48 kHz, with any delay of the encoder taken off; none when nothing could be decoded. */
	readonly channels: readonly Float32Array[];
	/** How much could be decoded of what the container promises, 0 to 1. */
	readonly share: number;
}

/**
 * Decodes the sound of a file to 32-bit float at 48 kHz, block by block, one array per channel.
 * The arrays may be used again for the next block.
 * @param examine Is given every block as it was before its rate was changed.
 * @throws Undecodable when the decoder refuses it.
 */
export function* decodedBlocks(
	file: SoundFile,
	examine: (block: PlanarBlock) => void = () => undefined
): Generator<Float32Array[]> {
	let float: Resampler | null = null;
	let resampler: Resampler | null = null;
	try {
		const { rate } = file;
		for (const frame of file.frames()) {
			// What every frame is like is asked of the first: with packets of 20 ms, asking takes its time.
			float ??= new Resampler(
				{ layout: frame.channelLayout, format: frame.format as typeof AV_SAMPLE_FMT_FLTP, rate },
				rate
			);
			const block = float.convertFrame(frame);
			examine(block);
			if (rate === sampleRate) {
				yield block;
				continue;
			}
			resampler ??= new Resampler(
				{ layout: frame.channelLayout, format: AV_SAMPLE_FMT_FLTP, rate },
				sampleRate
			);
			yield resampler.convertPlanes(block);
		}
		if (resampler) yield resampler.finish();
	} finally {
		float?.[Symbol.dispose]();
		resampler?.[Symbol.dispose]();
	}
}

/**
 * Decodes a file that fits into memory, as {@link decodedBlocks} does.
 * @throws Undecodable when there is no sound that can be decoded.
 */
export function decode(path: string): Decoded {
	using file = new SoundFile(path);
	const pieces: Float32Array[][] = Array.from({ length: file.channelCount }, () => []);
	for (const block of decodedBlocks(file)) {
		for (const [channel, piece] of block.entries()) pieces[channel]?.push(piece.slice());
	}
	return { channels: pieces.map(joined), share: file.share };
}

function joined(pieces: readonly Float32Array[]): Float32Array {
	const whole = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
