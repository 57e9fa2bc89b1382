import { amplitudeDbfs, powerDbfs, roundedDbfs } from '../audio/decibels';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';

/** How long each interval of an envelope is. */
export const intervalMs = 100;

const intervalFrames = (sampleRate * intervalMs) / 1000;

/** What the manifest says about a recording's level, in dBFS to one decimal. */
export interface Levels {
	/** Mean power of both channels over the whole; a full-scale sine has −3.0. */
	readonly rmsDbfs: number;
	/** Largest sample, either channel. */
	readonly peakDbfs: number;
	/** 10th percentile of the intervals. */
	readonly noiseFloorDbfs: number;
	readonly loudestDbfs: number;
	readonly quietestDbfs: number;
	/** RMS of both channels per {@link intervalMs}; the last interval may be shorter. */
	readonly envelopeDbfs: readonly number[];
}

/** Measures the levels of a recording; {@link finish} throws RangeError when it was empty. */
export class LevelMeter implements PcmSink<Levels> {
	readonly #powers: number[] = [];
	#frames = 0;
	#sum = 0;
	#peak = 0;
	#inInterval = 0;
	#ofInterval = 0;

	push({ left, right }: StereoPcm): void {
		this.#frames += left.length;
		for (let start = 0; start < left.length;) {
			const end = Math.min(start + intervalFrames - this.#inInterval, left.length);
			this.#add(left, right, start, end);
			if (this.#inInterval === intervalFrames) this.#endInterval();
			start = end;
		}
	}

	finish(): Levels {
		if (this.#frames === 0) throw new RangeError('an empty recording has no level');
		if (this.#inInterval > 0) this.#endInterval();
		const sorted = Float64Array.from(this.#powers).sort();
		return {
			rmsDbfs: roundedDbfs(powerDbfs(this.#sum / (2 * this.#frames))),
			peakDbfs: roundedDbfs(amplitudeDbfs(this.#peak)),
			noiseFloorDbfs: level(sorted[Math.floor((sorted.length - 1) * 0.1)]),
			loudestDbfs: level(sorted.at(-1)),
			quietestDbfs: level(sorted[0]),
			envelopeDbfs: this.#powers.map(level)
		};
	}

	#add(left: Float32Array, right: Float32Array, start: number, end: number): void {
		let power = this.#ofInterval;
		let peak = this.#peak;
		for (let i = start; i < end; i++) {
			const l = left[i] as number;
			const r = right[i] as number;
			power += l * l + r * r;
			peak = Math.max(peak, Math.abs(l), Math.abs(r));
		}
		this.#ofInterval = power;
		this.#peak = peak;
		this.#inInterval += end - start;
	}

	#endInterval(): void {
		this.#sum += this.#ofInterval;
		this.#powers.push(this.#ofInterval / (2 * this.#inInterval));
		this.#ofInterval = 0;
		this.#inInterval = 0;
	}
}

/**
 * Measures a recording that is in memory.
 * @throws RangeError when it is empty.
 */
export function measureLevels(pcm: StereoPcm): Levels {
	const meter = new LevelMeter();
	meter.push(pcm);
	return meter.finish();
}

function level(power = 0): number {
	return roundedDbfs(powerDbfs(power));
}
