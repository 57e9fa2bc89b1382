import type { StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { kernels } from '../kernels/library';
import { Stage } from '../kernels/stage';
import { FloatList } from './float-list';

const stages = { left: new Stage(), right: new Stage() };

/** The largest sample, either channel, of each stretch of a recording. */
export class HopPeaks implements PcmSink<Float32Array> {
	readonly #hopFrames: number;
	readonly #peaks = new FloatList();
	#peak = 0;
	#filled = 0;

	/** @param hopFrames How long each stretch is; the last may be shorter. */
	constructor(hopFrames: number) {
		this.#hopFrames = hopFrames;
	}

	push({ left, right }: StereoPcm): void {
		const leftPointer = stages.left.put(left);
		const rightPointer = stages.right.put(right);
		for (let at = 0; at < left.length;) {
			const end = Math.min(left.length, at + this.#hopFrames - this.#filled);
			const from = at * Float32Array.BYTES_PER_ELEMENT;
			this.#peak = Math.max(
				this.#peak,
				kernels.peak(leftPointer + from, end - at),
				kernels.peak(rightPointer + from, end - at)
			);
			this.#filled += end - at;
			at = end;
			if (this.#filled === this.#hopFrames) this.#close();
		}
	}

	finish(): Float32Array {
		if (this.#filled > 0) this.#close();
		return this.#peaks.all;
	}

	#close(): void {
		this.#peaks.add(this.#peak);
		this.#peak = 0;
		this.#filled = 0;
	}
}
