/** A second-order section; `a0` is 1. */
export interface Coefficients {
	readonly b0: number;
	readonly b1: number;
	readonly b2: number;
	readonly a1: number;
	readonly a2: number;
}

/** Below this a filter's memory is nothing; smaller numbers still are slow to reckon with. */
const nothing = 1e-30;

/** A second-order filter with its memory (transposed direct form II). */
export class Biquad {
	readonly #b0: number;
	readonly #b1: number;
	readonly #b2: number;
	readonly #a1: number;
	readonly #a2: number;
	#z1 = 0;
	#z2 = 0;

	constructor({ b0, b1, b2, a1, a2 }: Coefficients) {
		this.#b0 = b0;
		this.#b1 = b1;
		this.#b2 = b2;
		this.#a1 = a1;
		this.#a2 = a2;
	}

	/** Filters one sample. */
	next(x: number): number {
		const y = this.#b0 * x + this.#z1;
		this.#z1 = this.#b1 * x - this.#a1 * y + this.#z2;
		this.#z2 = this.#b2 * x - this.#a2 * y;
		return y;
	}

	/** Forgets what has faded away; to be called now and then. */
	flush(): void {
		if (Math.abs(this.#z1) < nothing) this.#z1 = 0;
		if (Math.abs(this.#z2) < nothing) this.#z2 = 0;
	}
}
