/** The worklet's name. */
export const PROCESSOR_NAME = 'your-room';

/** Frames per block: at 48 kHz a sixth of a second, and one column of the growing picture. */
export const BLOCK_FRAMES = 8192;

/** Sound as the worklet sends it. */
export interface Block {
	/** Interleaved if there are two channels. */
	readonly samples: Float32Array<ArrayBuffer>;
	/** When it was complete, Unix time. */
	readonly atMs: number;
}
