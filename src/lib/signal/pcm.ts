/** The sample rate of all sound except a master as delivered, in hertz. */
export const sampleRate = 48_000;

/** How many frames a block has unless otherwise stated: a third of a second. */
const defaultBlockFrames = 16_384;

/** Stereo PCM at {@link sampleRate}; both channels have the same length, and 1 is full scale. */
export interface StereoPcm {
	readonly left: Float32Array;
	readonly right: Float32Array;
}

/** Sound that arrives block by block, so that an hour of it never has to be in memory at once. */
export interface Sound {
	/** How many frames it should have; exact except for lossy files. */
	readonly expectedFrames: number;
	/** Can be iterated once. The arrays of a block may be reused for the next. */
	readonly blocks: Iterable<StereoPcm>;
}

/** Takes a recording block by block and gives a result at its end: a meter, a picture, an encoder. */
export interface PcmSink<Result> {
	/** Takes the next block. It must not keep the arrays, which may be reused. */
	push(block: StereoPcm): void;
	/** Ends the recording. */
	finish(): Result;
}

/** A recording in memory as blocks that share its memory. */
export function soundOf(pcm: StereoPcm, blockFrames = defaultBlockFrames): Sound {
	return { expectedFrames: pcm.left.length, blocks: blocksOf(pcm, blockFrames) };
}

function* blocksOf({ left, right }: StereoPcm, blockFrames: number): Generator<StereoPcm> {
	for (let start = 0; start < left.length; start += blockFrames) {
		const end = start + blockFrames;
		yield { left: left.subarray(start, end), right: right.subarray(start, end) };
	}
}
