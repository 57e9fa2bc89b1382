import type { StereoPcm } from '../pcm';

/**
 * Something that takes a recording block by block, in order, and gives a result at its end: a
 * meter, a picture, an encoder. All of them run in one pass over the recording, so that an hour of
 * sound never has to be in memory at once.
 */
export interface PcmSink<Result> {
	/** Takes the next block. It must not keep the arrays: they may be used again. */
	push(block: StereoPcm): void;
	/** Ends the recording. */
	finish(): Result;
}
