import { blockFrames } from './background-source';
import { gentleHighPass, highShelf, processBoth, type Filter } from './filters';
import type { Random } from './random';

/** Below this two microphones 34 cm apart hear a diffuse field alike, above it differently. */
const coherenceHz = 420;

/**
 * White noise of a diffuse field as two spaced microphones hear it: what they share (`middle`) and
 * what differs between them (`side`); left is the sum, right the difference. The power of both is
 * flat over frequency.
 */
export class DiffuseNoise {
	readonly middle = new Float64Array(blockFrames);
	readonly side = new Float64Array(blockFrames);
	readonly #random: Random;
	readonly #middleFilter: Filter = highShelf(coherenceHz, -3.0103);
	readonly #sideFilter: Filter = gentleHighPass(coherenceHz);

	constructor(random: Random) {
		this.#random = random;
	}

	/** Makes the next block in `middle` and `side`. */
	next(): void {
		this.#random.fillWhite(this.middle, 1);
		this.#random.fillWhite(this.side, Math.SQRT1_2);
		processBoth(this.#middleFilter, this.middle, this.#sideFilter, this.side);
	}
}
