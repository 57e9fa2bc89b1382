import { GainRamp } from './gain-ramp';
import { Limiter } from './limiter';
import { CEILING_DBFS, LOOK_AHEAD_SECONDS, RAMP_SECONDS, RELEASE_SECONDS } from '../gain-settings';

/** Gain, then limiter. At 0 dB it passes every sample on as it is, only later. */
export class Amplifier {
	readonly #ramp: GainRamp;
	readonly #limiter: Limiter;

	constructor(sampleRateHz: number, channels: number) {
		this.#ramp = new GainRamp(sampleRateHz, RAMP_SECONDS);
		this.#limiter = new Limiter({
			sampleRateHz,
			channels,
			ceilingDbfs: CEILING_DBFS,
			lookAheadSeconds: LOOK_AHEAD_SECONDS,
			releaseSeconds: RELEASE_SECONDS
		});
	}

	/** By how many samples the sound is delayed. */
	get latencySamples(): number {
		return this.#limiter.latencySamples;
	}

	/**
	 * Amplifies a block in place.
	 * @param block one array of samples for each channel
	 * @param gainDb where the gain is to go
	 */
	process(block: readonly Float32Array[], gainDb: number): void {
		this.#ramp.aim(gainDb);
		// Without gain, the recording is not ours to change: its own peaks may pass the ceiling.
		const limiting = !this.#ramp.atUnity;
		const frames = block[0]?.length ?? 0;
		for (let frame = 0; frame < frames; frame++) {
			const gain = this.#ramp.next();
			for (const samples of block) samples[frame] = (samples[frame] ?? 0) * gain;
		}
		this.#limiter.process(block, limiting);
	}
}
