import { sampleRate } from '../audio/pcm';
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
 * Other rates go through a resampler.
 * @throws Undecodable when the decoder refuses it.
 */
export function* decodedBlocks(file: SoundFile): Generator<Float32Array[]> {
	let resampler: Resampler | null = null;
	try {
		for (const frame of file.frames()) {
			resampler ??= new Resampler(frame, sampleRate);
			yield resampler.convert(frame);
		}
		if (resampler) yield resampler.convert(null);
	} finally {
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
		for (const [channel, piece] of block.entries()) pieces[channel]?.push(piece);
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
