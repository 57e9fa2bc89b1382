import type { StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';
import { FloatList } from './float-list';

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
		for (let at = 0; at < left.length;) {
			const end = Math.min(left.length, at + this.#hopFrames - this.#filled);
			let peak = this.#peak;
			for (let i = at; i < end; i++) {
				const l = Math.abs(left[i] as number);
				const r = Math.abs(right[i] as number);
				if (l > peak) peak = l;
				if (r > peak) peak = r;
			}
			this.#peak = peak;
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
