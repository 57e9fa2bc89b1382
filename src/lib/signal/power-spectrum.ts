import { FourierTransform } from './fourier-transform';

/** The Hann window, periodic. */
export function hann(size: number): Float64Array {
	return weights(size, (i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
}

/**
 * A window that is flat between slopes. If each window starts where the previous one begins to fall, the
 * squares of both add up to 1, so every frame counts once, wherever it is. The slopes are those of
 * the Vorbis I specification, 4.3.1 (https://xiph.org/vorbis/doc/Vorbis_I_spec.html), which keep a
 * tone out of distant bins.
 * @param slopeFrames The length of each slope: at most half the size.
 */
export function flat(size: number, slopeFrames: number): Float64Array {
	return weights(size, (i) => {
		const fromEnd = Math.min(i, size - 1 - i) + 0.5;
		if (fromEnd > slopeFrames) return 1;
		return Math.sin((Math.PI / 2) * Math.sin((Math.PI / 2) * (fromEnd / slopeFrames)) ** 2);
	});
}

function weights(size: number, weight: (i: number) => number): Float64Array {
	return Float64Array.from({ length: size }, (_, i) => weight(i));
}

/** Power spectra of a stereo signal, window by window, both channels in one transform. */
export class PowerSpectrum {
	readonly size: number;
	readonly #transform: FourierTransform;
	readonly #window: Float64Array;
	readonly #powers: Float64Array;
	readonly #scale: number;

	/**
	 * @param window Weights of the frames; its size is a power of two.
	 * @param bins How many bins to compute, from the lowest; at most half the size.
	 */
	constructor(window: Float64Array, bins = window.length / 2) {
		this.size = window.length;
		this.#transform = FourierTransform.ofSize(window.length);
		this.#window = window;
		this.#powers = new Float64Array(bins);
		// With left as the real and right as the imaginary part, |X[k]|² + |X[−k]|² is twice the sum of
		// both channels' powers.
		this.#scale = 1 / (2 * window.length * window.reduce((sum, w) => sum + w * w, 0));
	}

	/**
	 * The power density of one window: power per bin width, such that all bins of a signal add up to
	 * its mean power. Outside the signal is silence, or the mean of its first and last `edgeFrames`.
	 * @param start The signal's frame at which the window starts; may be negative.
	 * @returns the mean of both channels per bin, except for bin 0; valid until the next call
	 */
	of(left: Float32Array, right: Float32Array, start = 0, edgeFrames = 0): Float64Array {
		const { size } = this;
		const powers = this.#powers;
		const window = this.#window;
		const scale = this.#scale;
		const { input } = this.#transform;
		const from = Math.min(size, Math.max(0, -start));
		const to = Math.max(from, Math.min(size, left.length - start));
		for (const [channel, samples] of [left, right].entries()) {
			const before = edgeFrames > 0 && from > 0 ? mean(samples.subarray(0, edgeFrames)) : 0;
			const after = edgeFrames > 0 && to < size ? mean(samples.subarray(-edgeFrames)) : 0;
			for (let i = 0; i < from; i++) input[2 * i + channel] = before * (window[i] as number);
			for (let i = to; i < size; i++) input[2 * i + channel] = after * (window[i] as number);
		}
		for (let i = from; i < to; i++) {
			const weight = window[i] as number;
			input[2 * i] = (left[start + i] as number) * weight;
			input[2 * i + 1] = (right[start + i] as number) * weight;
		}
		const spectrum = this.#transform.transform();
		for (let k = 1; k < powers.length; k++) {
			const re = spectrum[2 * k] as number;
			const im = spectrum[2 * k + 1] as number;
			const mirrorRe = spectrum[2 * (size - k)] as number;
			const mirrorIm = spectrum[2 * (size - k) + 1] as number;
			powers[k] = (re * re + im * im + mirrorRe * mirrorRe + mirrorIm * mirrorIm) * scale;
		}
		return powers;
	}
}

function mean(samples: Float32Array): number {
	return samples.reduce((sum, x) => sum + x, 0) / Math.max(1, samples.length);
}
