import type { StereoPcm } from '../pcm';
import type { PcmSink } from './sink';

/** How many frames a block has where nothing else says so: a third of a second. */
const usualFrames = 16_384;

/** Sound block by block; how it is come by stays with who gives it. */
export interface Sound {
	/** How many frames it will have, as far as can be known before; exact but for lossy files. */
	readonly expectedFrames: number;
	/** To be gone through once. The arrays of a block may be used again for the next. */
	readonly blocks: Iterable<StereoPcm>;
}

/** A recording that is in memory, in blocks that share its memory. */
export function soundOf(pcm: StereoPcm, blockFrames = usualFrames): Sound {
	return { expectedFrames: pcm.left.length, blocks: cut(pcm, blockFrames) };
}

function* cut({ left, right }: StereoPcm, blockFrames: number): Generator<StereoPcm> {
	for (let start = 0; start < left.length; start += blockFrames) {
		const end = start + blockFrames;
		yield { left: left.subarray(start, end), right: right.subarray(start, end) };
	}
}

/**
 * Gives every block of a sound to every sink, in one pass. The sinks are left unfinished.
 * @param advance Called after each block with how many frames have gone by.
 * @returns How many frames the sound had.
 */
export function pour(
	{ blocks }: Sound,
	sinks: readonly PcmSink<unknown>[],
	advance: (frames: number) => void = () => undefined
): number {
	let frames = 0;
	for (const block of blocks) {
		for (const sink of sinks) sink.push(block);
		frames += block.left.length;
		advance(frames);
	}
	return frames;
}
