import { gainFromDb } from './coefficients';
import type { Random } from './random';

/** A gain that wanders slowly and smoothly around 0 dB. */
export class Drift {
	readonly #random: Random;
	readonly #rangeDb: number;
	readonly #stepsPerTurn: number;
	#step = 0;
	#fromDb: number;
	#toDb: number;

	/**
	 * @param rangeDb How far it goes to either side.
	 * @param seconds How long one way takes.
	 * @param stepSeconds How much time each call of {@link next} covers.
	 */
	constructor(random: Random, rangeDb: number, seconds: number, stepSeconds: number) {
		this.#random = random;
		this.#rangeDb = rangeDb;
		this.#stepsPerTurn = Math.max(1, Math.round(seconds / stepSeconds));
		this.#fromDb = random.between(-rangeDb, rangeDb);
		this.#toDb = random.between(-rangeDb, rangeDb);
	}

	/** The amplitude factor at the end of the next step. */
	next(): number {
		if (++this.#step > this.#stepsPerTurn) {
			this.#step = 1;
			this.#fromDb = this.#toDb;
			this.#toDb = this.#random.between(-this.#rangeDb, this.#rangeDb);
		}
		const t = this.#step / this.#stepsPerTurn;
		return gainFromDb(this.#fromDb + (this.#toDb - this.#fromDb) * t * t * (3 - 2 * t));
	}
}
