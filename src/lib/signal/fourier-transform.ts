import FFT from 'fft.js';

const transforms = new Map<number, FourierTransform>();

/** The complex Fourier transform of a block of samples, in double precision. */
export class FourierTransform {
	/** The block to transform: real and imaginary parts alternate. */
	readonly input: Float64Array;
	readonly #fft: FFT;
	readonly #output: Float64Array;

	/**
	 * The transform of one size. All callers share its memory: an input or output is valid
	 * until the next use.
	 * @param size Complex numbers per block: a power of two.
	 */
	static ofSize(size: number): FourierTransform {
		const transform = transforms.get(size) ?? new FourierTransform(size);
		transforms.set(size, transform);
		return transform;
	}

	private constructor(size: number) {
		this.input = new Float64Array(2 * size);
		this.#output = new Float64Array(2 * size);
		this.#fft = new FFT(size);
		// The last bit of a sine depends on the engine, and stand-ins should be the same everywhere.
		this.#fft.table = Array.from(this.#fft.table as readonly number[], rounded);
	}

	/** Transforms {@link input}; real and imaginary parts alternate in the result. */
	transform(): Float64Array {
		this.#fft.transform(this.#output, this.input);
		return this.#output;
	}
}

/** To 2⁻³¹, an error of −186 dB. */
function rounded(value: number): number {
	return Math.round(value * 2 ** 30) / 2 ** 30;
}
