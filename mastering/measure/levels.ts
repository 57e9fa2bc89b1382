import { amplitudeDbfs, powerDbfs, roundedDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { Doubles } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { Stage } from '../kernels/stage';

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

const stages = { left: new Stage(), right: new Stage() };

/** Measures the levels of a recording; {@link finish} throws RangeError when it was empty. */
export class LevelMeter implements PcmSink<Levels> {
	readonly #powers: number[] = [];
	#frames = 0;
	#sum = 0;
	#peak = 0;
	#inInterval = 0;
	/** Of the samples in the interval; their sum is what counts. */
	readonly #squares = new Doubles(4);

	push({ left, right }: StereoPcm): void {
		const leftPointer = stages.left.put(left);
		const rightPointer = stages.right.put(right);
		this.#frames += left.length;
		for (let start = 0; start < left.length;) {
			const end = Math.min(start + intervalFrames - this.#inInterval, left.length);
			const from = start * Float32Array.BYTES_PER_ELEMENT;
			this.#add(leftPointer + from, end - start);
			this.#add(rightPointer + from, end - start);
			this.#inInterval += end - start;
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

	#add(samples: number, count: number): void {
		kernels.addSquares(samples, count, this.#squares.pointer);
		this.#peak = Math.max(this.#peak, kernels.peak(samples, count));
	}

	#endInterval(): void {
		const energy = this.#squares.array.reduce((sum, squares) => sum + squares, 0);
		this.#sum += energy;
		this.#powers.push(energy / (2 * this.#inInterval));
		this.#squares.array.fill(0);
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
