import load from '@echogarden/pffft-wasm/simd';

const pffft = await load();

/** Memory and tables for one size, used by all transforms of that size in turn. */
interface Workplace {
	readonly setup: number;
	readonly input: number;
	readonly output: number;
	readonly scratch: number;
}

const workplaces = new Map<number, Workplace>();

/**
 * The complex Fourier transform of a block of samples, in single precision: its error lies 130 dB
 * below the signal. Transforms of one size share their memory: what one gives holds until the next.
 */
export class FourierTransform {
	readonly size: number;
	readonly #workplace: Workplace;
	#input: Float32Array = new Float32Array();
	#output: Float32Array = new Float32Array();

	/** @param size Complex numbers per block: a power of two, at least 16. */
	constructor(size: number) {
		this.size = size;
		let workplace = workplaces.get(size);
		if (!workplace) {
			const bytes = 8 * size;
			workplace = {
				setup: pffft._pffft_new_setup(size, 1),
				input: pffft._pffft_aligned_malloc(bytes),
				output: pffft._pffft_aligned_malloc(bytes),
				scratch: pffft._pffft_aligned_malloc(bytes)
			};
			workplaces.set(size, workplace);
		}
		this.#workplace = workplace;
	}

	/** Where the block is to be written: real and imaginary parts in turn. Ask for it every time. */
	get input(): Float32Array {
		// The library's memory moves when it grows.
		if (this.#input.buffer !== pffft.HEAPU8.buffer) {
			const { input, output } = this.#workplace;
			this.#input = new Float32Array(pffft.HEAPU8.buffer, input, 2 * this.size);
			this.#output = new Float32Array(pffft.HEAPU8.buffer, output, 2 * this.size);
		}
		return this.#input;
	}

	/** Transforms what was written into {@link input}: real and imaginary parts in turn. */
	transform(): Float32Array {
		const { setup, input, output, scratch } = this.#workplace;
		pffft._pffft_transform_ordered(setup, input, output, scratch, 0);
		return this.#output;
	}
}
