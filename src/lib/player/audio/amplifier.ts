import { Limiter } from './limiter';

/** The most gain that "Listen closer" adds, in dB. */
export const MAX_GAIN_DB = 48;
/** The name the audio worklet registers. */
export const PROCESSOR_NAME = 'listen-closer';
/** The worklet's parameter: the target gain, in dB. */
export const GAIN_PARAMETER = 'gainDb';

/** How long a change of gain takes: short enough to follow the hand, too long to click. */
const RAMP_SECONDS = 0.2;

/** Gain, then limiter. At 0 dB every sample passes through unchanged, only delayed. */
export class Amplifier {
	readonly #ramp: GainRamp;
	readonly #limiter: Limiter;

	constructor(sampleRateHz: number, channels: number) {
		this.#ramp = new GainRamp(sampleRateHz);
		this.#limiter = new Limiter(sampleRateHz, channels);
	}

	/** How far the sound is delayed, in samples. */
	get latencySamples(): number {
		return this.#limiter.latencySamples;
	}

	/**
	 * Amplifies a block in place.
	 * @param block one array of samples for each channel
	 * @param gainDb the target gain
	 */
	process(block: readonly Float32Array[], gainDb: number): void {
		this.#ramp.setTarget(gainDb);
		// Without gain the recording isn't ours to change: its own peaks may exceed the ceiling.
		const limiting = !this.#ramp.atUnity;
		const frames = block[0]?.length ?? 0;
		for (let frame = 0; frame < frames; frame++) {
			const gain = this.#ramp.next();
			for (const samples of block) samples[frame] = (samples[frame] ?? 0) * gain;
		}
		this.#limiter.process(block, limiting);
	}
}

/**
 * A gain that moves to each new target in a fixed time, evenly in decibels, from wherever it is. A
 * target that changes on the way bends the ramp but makes no step in it.
 */
class GainRamp {
	readonly #rampSamples: number;
	#targetDb = 0;
	#gain = 1;
	#factor = 1;
	#samplesLeft = 0;

	constructor(sampleRateHz: number) {
		this.#rampSamples = Math.round(sampleRateHz * RAMP_SECONDS);
	}

	/** Whether the gain is 0 dB and stays there. */
	get atUnity(): boolean {
		return this.#targetDb === 0 && this.#samplesLeft === 0;
	}

	/** Sets the target in dB. Setting the same target again changes nothing. */
	setTarget(targetDb: number): void {
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
