/** No sample leaves louder than this: a slammed door stays below it. */
const CEILING_DBFS = -9;
/**
 * How long before a loud sample the gain begins to fall; the sound is delayed by the same time. Ears
 * hear a fall over 5 ms as part of the sound that caused it.
 */
const LOOK_AHEAD_SECONDS = 0.005;
/**
 * The time constant with which the gain recovers: slow enough not to flutter with the waves of a deep
 * sound, fast enough to hear the room again.
 */
const RELEASE_SECONDS = 0.15;

/** Samples are rounded to 32 bits after the gain; this keeps them below the ceiling even so. */
const ROUNDING_MARGIN = 1 - 1e-6;
const CEILING = 10 ** (CEILING_DBFS / 20) * ROUNDING_MARGIN;
/** A gain this close to 1 (0.001 dB) counts as 1, so that what follows passes bit for bit. */
const NEGLIGIBLE_REDUCTION = 1e-4;

/**
 * A brick-wall peak limiter with look-ahead. The gain that each sample needs is held for the length
 * of the look-ahead, let go smoothly, and averaged over the same length: the average has come down
 * to what a peak needs by the time the delayed peak arrives, and can't be steeper than a straight
 * line over the look-ahead. Samples below the ceiling pass unchanged.
 */
export class Limiter {
	/** How far the sound is delayed, in samples, limiting or not. */
	readonly latencySamples: number;
	readonly #releaseFactor: number;
	readonly #length: number;
	readonly #delayed: readonly Float32Array[];
	readonly #leastNeeded: SlidingMinimum;
	/** The gain that each delayed sample needs (a ring buffer). */
	readonly #neededGains: Float64Array;
	/** The reductions (1 − gain) being averaged (a ring buffer). */
	readonly #reductions: Float64Array;
	#reductionSum = 0;
	#reducing = 0;
	#lastReduction = 0;
	#at = 0;

	/** @param channels how many it takes; all are turned down alike, to keep the stereo image */
	constructor(sampleRateHz: number, channels: number) {
		this.#length = Math.round(LOOK_AHEAD_SECONDS * sampleRateHz);
		this.latencySamples = this.#length - 1;
		this.#releaseFactor = Math.exp(-1 / (RELEASE_SECONDS * sampleRateHz));
		this.#delayed = Array.from({ length: channels }, () => new Float32Array(this.#length));
		this.#leastNeeded = new SlidingMinimum(this.#length);
		this.#neededGains = new Float64Array(this.#length).fill(1);
		this.#reductions = new Float64Array(this.#length);
	}

	/**
	 * Limits a block in place.
	 * @param block one array of samples per channel, all of the same length
	 * @param limiting whether to turn loud samples down; otherwise they're only delayed, and a gain
	 * that is still reduced recovers within the look-ahead
	 */
	process(block: readonly Float32Array[], limiting: boolean): void {
		const frames = block[0]?.length ?? 0;
		for (let frame = 0; frame < frames; frame++) {
			const oldest = (this.#at + 1) % this.#length;
			const neededGain = limiting ? this.#gainFor(block, frame) : 1;
			this.#neededGains[this.#at] = neededGain;
			const average = this.#follow(neededGain, limiting);
			// Rounding makes the average slightly wrong, which is too much for an absurdly loud sample.
			const gain = Math.max(0, Math.min(average, this.#neededGains[oldest] ?? 1));
			// No iterators here: an audio thread has no time for garbage collection.
			for (let channel = 0; channel < this.#delayed.length; channel++) {
				const ring = this.#delayed[channel];
				const samples = block[channel];
				if (!ring || !samples) continue;
				ring[this.#at] = finite(samples[frame]);
				samples[frame] = (ring[oldest] ?? 0) * gain;
			}
			this.#at = oldest;
		}
	}

	#gainFor(block: readonly Float32Array[], frame: number): number {
		let peak = 0;
		for (const samples of block) peak = Math.max(peak, Math.abs(finite(samples[frame])));
		return peak > CEILING ? CEILING / peak : 1;
	}

	/** The gain for the sample now leaving the delay, given the one entering it. */
	#follow(neededGain: number, limiting: boolean): number {
		const held = 1 - this.#leastNeeded.push(neededGain);
		const released = limiting ? this.#lastReduction * this.#releaseFactor : 0;
		const reduction = Math.max(held, released < NEGLIGIBLE_REDUCTION ? 0 : released);
		this.#lastReduction = reduction;
		const left = this.#reductions[this.#at] ?? 0;
		this.#reductions[this.#at] = reduction;
		this.#reducing += Number(reduction > 0) - Number(left > 0);
		// Rounding errors left by adding and subtracting would otherwise keep the gain below 1 for ever.
		this.#reductionSum = this.#reducing > 0 ? this.#reductionSum + reduction - left : 0;
		return 1 - this.#reductionSum / this.#length;
	}
}

/** One NaN would spoil all samples that follow. */
function finite(sample: number | undefined): number {
	return sample !== undefined && Number.isFinite(sample) ? sample : 0;
}

/** The minimum of the last few numbers: a queue that holds only what may still become the minimum. */
class SlidingMinimum {
	readonly #length: number;
	readonly #values: Float64Array;
	readonly #times: Float64Array;
	#head = 0;
	#size = 0;
	#now = 0;

	constructor(length: number) {
		this.#length = length;
		this.#values = new Float64Array(length);
		this.#times = new Float64Array(length);
	}

	push(value: number): number {
		if (this.#size > 0 && (this.#times[this.#head] ?? 0) <= this.#now - this.#length) {
			this.#head = (this.#head + 1) % this.#length;
			this.#size -= 1;
		}
		while (this.#size > 0 && (this.#values[this.#place(this.#size - 1)] ?? 0) >= value) {
			this.#size -= 1;
		}
		const tail = this.#place(this.#size);
		this.#values[tail] = value;
		this.#times[tail] = this.#now;
		this.#size += 1;
		this.#now += 1;
		return this.#values[this.#head] ?? 1;
	}

	#place(offset: number): number {
		return (this.#head + offset) % this.#length;
	}
}
