import { FourierTransform } from './fourier-transform';

/** Power spectra of a stereo signal, averaged over windows, both channels in one transform. */
export class PowerSpectrum {
	readonly size: number;
	readonly #transform: FourierTransform;
	readonly #window: Float64Array;
	readonly #scale: number;

	/** @param window Weighs the frames; as many as a power of two. */
	constructor(window: Float64Array) {
		this.size = window.length;
		this.#transform = new FourierTransform(window.length);
		this.#window = window;
		// With left as the real and right as the imaginary part, |X[k]|² + |X[−k]|² is twice the sum of
		// both channels' powers.
		this.#scale = 1 / (2 * window.length * window.reduce((sum, w) => sum + w * w, 0));
	}

	/**
	 * Adds the power density of one window to `sum`: power per bin width, such that all bins of a
	 * signal add up to its mean power. Outside the signal is silence.
	 * @param sum As many of the lowest bins as are wanted, at most half the size.
	 */
	add(sum: Float64Array, left: Float32Array, right: Float32Array, start: number): void {
		this.#fill(left, right, start);
		const out = this.#transform.transform();
		const end = 2 * this.size;
		const scale = this.#scale;
		for (let k = 1; k < sum.length; k++) {
			const re = out[2 * k] as number;
			const im = out[2 * k + 1] as number;
			const mirrorRe = out[end - 2 * k] as number;
			const mirrorIm = out[end - 2 * k + 1] as number;
			const power = re * re + im * im + mirrorRe * mirrorRe + mirrorIm * mirrorIm;
			sum[k] = (sum[k] as number) + power * scale;
		}
	}

	#fill(left: Float32Array, right: Float32Array, start: number): void {
		const { input } = this.#transform;
		const window = this.#window;
		const from = Math.min(this.size, Math.max(0, -start));
		const to = Math.max(from, Math.min(this.size, left.length - start));
		input.fill(0, 0, 2 * from);
		for (let i = from; i < to; i++) {
			const w = window[i] as number;
			input[2 * i] = (left[start + i] as number) * w;
			input[2 * i + 1] = (right[start + i] as number) * w;
		}
		input.fill(0, 2 * to);
	}
}
