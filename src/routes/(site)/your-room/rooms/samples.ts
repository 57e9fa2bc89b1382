import type { StereoPcm } from '$lib/signal/pcm';

/** The size of a stored sample: a 32-bit float, little-endian. */
export const sampleBytes = 4;

/** Interleaved samples as two channels; those of a single one are both, as in a mono master. */
export function toStereo(samples: Float32Array, channels: 1 | 2): StereoPcm {
	if (channels === 1) return { left: samples, right: samples };
	const left = new Float32Array(samples.length / 2);
	const right = new Float32Array(samples.length / 2);
	for (let i = 0; i < left.length; i++) {
		left[i] = samples[2 * i] as number;
		right[i] = samples[2 * i + 1] as number;
	}
	return { left, right };
}
