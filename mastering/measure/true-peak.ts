import { amplitudeDbfs } from '../../src/lib/signal/decibels';
import type { StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { peakOf } from '../kernels/stage';

/** Half of the interpolator of ITU-R BS.1770-4, annex 2; the other two phases mirror these. */
const halfOfPhases = [
	[
		0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875,
		0.1373291015625, 0.97216796875, -0.102294921875, 0.047607421875, -0.026611328125,
		0.014892578125, -0.00830078125
	],
	[
		-0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625,
		0.77978515625, -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375
	]
];
const phases = [...halfOfPhases, ...halfOfPhases.map((taps) => taps.toReversed())].map((taps) =>
	Float64Array.from(taps)
);
const tapCount = 12;

/** The most by which the interpolator can raise the largest of the samples it looks at. */
const largestGain = Math.max(
	...phases.map((taps) => taps.reduce((sum, x) => sum + Math.abs(x), 0))
);

/** Frames that are tried together, or not at all. */
const stretchFrames = 4;

/** A stretch is interpolated from itself and from this many stretches before. */
const stretchesBefore = tapCount / stretchFrames;

/**
 * The largest value between the samples, either channel, in dBTP: four times oversampled as ITU-R
 * BS.1770-4 has it in annex 2; never below the sample peak.
 */
export class TruePeak implements PcmSink<number> {
	readonly #channels = [new Channel(), new Channel()] as const;

	push({ left, right }: StereoPcm): void {
		const [first, second] = this.#channels;
		first.push(left);
		second.push(right);
	}

	finish(): number {
		const tail = new Float32Array(tapCount);
		this.push({ left: tail, right: tail });
		return amplitudeDbfs(Math.max(...this.#channels.map(({ peak }) => peak)));
	}
}

class Channel {
	peak = 0;
	/** The last samples of the block before, then this block. */
	#line = new Float32Array(tapCount);
	/** The largest of each stretch of the line. */
	#largest = new Float32Array(stretchesBefore);

	push(block: Float32Array): void {
		const end = tapCount + block.length;
		this.#makeRoom(end);
		this.#line.set(block, tapCount);
		// Most blocks hold nothing that could be interpolated above the peak there is.
		if (this.#largestUpTo(end) * largestGain > this.peak) this.#search(end);
		this.#line.copyWithin(0, block.length, end);
	}

	/** The largest sample of the line; also the peak, where that is less. */
	#largestUpTo(end: number): number {
		const largest = peakOf(this.#line.subarray(0, end));
		if (largest > this.peak) this.peak = largest;
		return largest;
	}

	/** Interpolates the stretches that could rise above the peak there is. */
	#search(end: number): void {
		const stretches = this.#lookUp(end);
		const largest = this.#largest;
		for (let s = stretchesBefore; s < stretches; s++) {
			const near = Math.max(
				largest[s] as number,
				largest[s - 1] as number,
				largest[s - 2] as number,
				largest[s - 3] as number
			);
			if (near * largestGain > this.peak) {
				this.#interpolate(s * stretchFrames, Math.min(end, (s + 1) * stretchFrames));
			}
		}
	}

	#makeRoom(frames: number): void {
		if (this.#line.length >= frames) return;
		const longer = new Float32Array(frames);
		longer.set(this.#line.subarray(0, tapCount));
		this.#line = longer;
		this.#largest = new Float32Array(Math.ceil(frames / stretchFrames));
	}

	/** Fills in the largest of each stretch. */
	#lookUp(end: number): number {
		const line = this.#line;
		const stretches = Math.ceil(end / stretchFrames);
		for (let s = 0; s < stretches; s++) {
			let largest = 0;
			for (let i = s * stretchFrames; i < Math.min(end, (s + 1) * stretchFrames); i++) {
				const size = Math.abs(line[i] as number);
				if (size > largest) largest = size;
			}
			this.#largest[s] = largest;
		}
		return stretches;
	}

	#interpolate(start: number, end: number): void {
		const line = this.#line;
		let peak = this.peak;
		for (const taps of phases) {
			for (let i = start; i < end; i++) {
				let sum = 0;
				for (let k = 0; k < tapCount; k++) sum += (taps[k] as number) * (line[i - k] as number);
				const size = Math.abs(sum);
				if (size > peak) peak = size;
			}
		}
		this.peak = peak;
	}
}
