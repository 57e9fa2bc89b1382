/**
 * A gain that goes to each new target in a set time, evenly in decibels, from wherever it is: a
 * target that changes on the way bends the ramp and never breaks it.
 */
export class GainRamp {
	readonly #rampSamples: number;
	#targetDb = 0;
	#gain = 1;
	#factor = 1;
	#samplesLeft = 0;

	/** @param rampSeconds how long each change takes */
	constructor(sampleRateHz: number, rampSeconds: number) {
		this.#rampSamples = Math.max(1, Math.round(sampleRateHz * rampSeconds));
	}

	/** Whether the gain is 0 dB and stays there. */
	get atUnity(): boolean {
		return this.#targetDb === 0 && this.#samplesLeft === 0;
	}

	/** Sets where to go, in dB. Setting the same target again changes nothing. */
	aim(targetDb: number): void {
		if (targetDb === this.#targetDb) return;
		this.#targetDb = targetDb;
		this.#samplesLeft = this.#rampSamples;
		this.#factor = (linear(targetDb) / this.#gain) ** (1 / this.#rampSamples);
	}

	/** The factor for the next sample. */
	next(): number {
		if (this.#samplesLeft > 0) {
			this.#samplesLeft -= 1;
			this.#gain = this.#samplesLeft === 0 ? linear(this.#targetDb) : this.#gain * this.#factor;
		}
		return this.#gain;
	}
}

function linear(decibels: number): number {
	return 10 ** (decibels / 20);
}
