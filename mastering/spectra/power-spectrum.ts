import FFT from 'fft.js';

/** Power spectra of a stereo signal, averaged over windows, both channels in one transform. */
export class PowerSpectrum {
	readonly size: number;
	readonly #fft: FFT;
	readonly #window: Float64Array;
	readonly #data: number[];
	readonly #out: number[];

	/** @param size Frames per window, a power of two. */
	constructor(size: number) {
		this.size = size;
		this.#fft = new FFT(size);
		this.#data = this.#fft.createComplexArray();
		this.#out = this.#fft.createComplexArray();
		this.#window = Float64Array.from(
			{ length: size },
			(_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size)
		);
	}

	/**
	 * Adds the power density of one Hann window to `sum`: power per bin width, such that all bins of
	 * a signal add up to its mean power. Outside the signal is silence.
	 * @param sum `size` ÷ 2 bins.
	 */
	add(sum: Float64Array, left: Float32Array, right: Float32Array, start: number): void {
		const { size } = this;
		const data = this.#data;
		const window = this.#window;
		for (let i = 0; i < size; i++) {
			const at = start + i;
			const inside = at >= 0 && at < left.length;
			const w = window[i] as number;
			data[2 * i] = inside ? (left[at] as number) * w : 0;
			data[2 * i + 1] = inside ? (right[at] as number) * w : 0;
		}
		const out = this.#out;
		this.#fft.transform(out, data);
		// With left as the real and right as the imaginary part, |X[k]|² + |X[−k]|² is twice the sum of
		// both channels' powers. The Hann window's mean square is ⅜.
		const scale = 1 / (2 * size * size * 0.375);
		for (let k = 1; k < size / 2; k++) {
			const re = out[2 * k] as number;
			const im = out[2 * k + 1] as number;
			const mirrorRe = out[2 * (size - k)] as number;
			const mirrorIm = out[2 * (size - k) + 1] as number;
			const power = re * re + im * im + mirrorRe * mirrorRe + mirrorIm * mirrorIm;
			sum[k] = (sum[k] as number) + power * scale;
		}
	}
}
