import { Floats } from './arrays';
import { kernels } from './library';

/** A place in the memory of the kernels where samples are put for them, one lot after the other. */
export class Stage {
	#samples = new Floats(0);

	/** @returns where they are, until the next are put. */
	put(samples: Float32Array): number {
		if (samples.length > this.#samples.length) {
			this.#samples[Symbol.dispose]();
			this.#samples = new Floats(samples.length);
		}
		this.#samples.array.set(samples);
		return this.#samples.pointer;
	}

	/** Takes what was put, as kernels have changed it. */
	take(samples: Float32Array): void {
		samples.set(this.#samples.array.subarray(0, samples.length));
	}
}

const stage = new Stage();

/** The largest size of a sample; 0 of none. */
export function peakOf(samples: Float32Array): number {
	return kernels.peak(stage.put(samples), samples.length);
}
