/** The sample rate of everything after reading, in hertz. */
export const sampleRate = 48_000;

/** Stereo PCM at {@link sampleRate}; both channels are equally long, 1 is full scale. */
export interface StereoPcm {
	readonly left: Float32Array;
	readonly right: Float32Array;
}
