import { Floats } from '../../../mastering/kernels/arrays';
import { pffft } from '../../../mastering/kernels/library';

/** Memory and tables for one size, used by all transforms of that size in turn. */
interface Workplace {
	readonly setup: number;
	readonly input: Floats;
	readonly output: Floats;
	readonly scratch: Floats;
}

const workplaces = new Map<number, Workplace>();

/**
 * The complex Fourier transform of a block of samples, in single precision: its error lies 130 dB
 * below the signal. Transforms of one size share their memory: what one gives holds until the next.
 */
export class FourierTransform {
	readonly size: number;
	readonly #workplace: Workplace;

	/** @param size Complex numbers per block: a power of two, at least 16. */
	constructor(size: number) {
		this.size = size;
		let workplace = workplaces.get(size);
		if (!workplace) {
			workplace = {
				setup: pffft._pffft_new_setup(size, 1),
				input: new Floats(2 * size),
				output: new Floats(2 * size),
				scratch: new Floats(2 * size)
			};
			workplaces.set(size, workplace);
		}
		this.#workplace = workplace;
	}

	/** Where the block is to be written: real and imaginary parts in turn. */
	get input(): Floats {
		return this.#workplace.input;
	}

	/** Transforms what was written into {@link input}: real and imaginary parts in turn. */
	transform(): Floats {
		const { setup, input, output, scratch } = this.#workplace;
		pffft._pffft_transform_ordered(setup, input.pointer, output.pointer, scratch.pointer, 0);
		return output;
	}
}
