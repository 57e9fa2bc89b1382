import type { StereoPcm } from './pcm';
import { PowerSpectrum } from './power-spectrum';

/** Which windows to take spectra of. */
interface WindowPlan {
	/** Weights of the frames; its size is a power of two. */
	readonly window: Float64Array;
	/** How many bins to compute, from the lowest. */
	readonly bins: number;
	/** The frame at which a window starts; may be negative. Windows are counted from 0. */
	readonly startOf: (index: number) => number;
	/** How many windows there are; without it, as many as start before the end of the sound. */
	readonly count?: number;
	/** How many frames at either end give the level that goes on outside; without it, that is silence. */
	readonly edgeFrames?: number;
}

/** The power spectra of a signal that arrives block by block, in windows that may overlap. */
export class WindowedSpectra {
	readonly #plan: WindowPlan;
	readonly #spectrum: PowerSpectrum;
	readonly #take: (powers: Float64Array, index: number) => void;
	#index = 0;
	/** The frames that windows still need, and the number of the first. */
	#left: Float32Array;
	#right: Float32Array;
	#start = 0;
	#held = 0;

	/**
	 * @param take Receives the power per bin, the mean of both channels, of each window in order; it
	 * must not keep the array.
	 */
	constructor(plan: WindowPlan, take: (powers: Float64Array, index: number) => void) {
		this.#plan = plan;
		this.#spectrum = new PowerSpectrum(plan.window, plan.bins);
		this.#take = take;
		this.#left = new Float32Array(2 * plan.window.length);
		this.#right = new Float32Array(2 * plan.window.length);
	}

	/** Takes the next frames. */
	push(block: StereoPcm): void {
		this.#hold(block);
		const { startOf, window, count = Infinity } = this.#plan;
		const end = this.#start + this.#held;
		while (this.#index < count && startOf(this.#index) + window.length <= end) this.#measure();
		this.#release();
	}

	/** Takes the windows that reach beyond the end. */
	finish(): void {
		const { startOf, count } = this.#plan;
		const end = this.#start + this.#held;
		while (count === undefined ? startOf(this.#index) < end : this.#index < count) this.#measure();
	}

	#measure(): void {
		const at = this.#plan.startOf(this.#index) - this.#start;
		const left = this.#left.subarray(0, this.#held);
		const right = this.#right.subarray(0, this.#held);
		this.#take(this.#spectrum.of(left, right, at, this.#plan.edgeFrames), this.#index);
		this.#index++;
	}

	#hold({ left, right }: StereoPcm): void {
		const needed = this.#held + left.length;
		if (needed > this.#left.length) {
			this.#left = enlarged(this.#left, needed);
			this.#right = enlarged(this.#right, needed);
		}
		this.#left.set(left, this.#held);
		this.#right.set(right, this.#held);
		this.#held = needed;
	}

	#release(): void {
		const next = this.#plan.startOf(this.#index) - this.#start;
		const done = Math.min(Math.max(0, next), this.#held);
		this.#left.copyWithin(0, done, this.#held);
		this.#right.copyWithin(0, done, this.#held);
		this.#held -= done;
		this.#start += done;
	}
}

function enlarged(held: Float32Array, frames: number): Float32Array {
	const larger = new Float32Array(Math.max(frames, 2 * held.length));
	larger.set(held);
	return larger;
}
