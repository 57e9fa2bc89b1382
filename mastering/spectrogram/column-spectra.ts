import type { StereoPcm } from '../pcm';
import { hann } from '../../src/lib/signal/windows';
import { PowerSpectrum } from '../../src/lib/signal/power-spectrum';

/**
 * Power spectra of a recording's columns, from what is pushed: of a window around the middle of
 * each. Outside the recording is silence.
 */
export class ColumnSpectra {
	readonly #spectrum: PowerSpectrum;
	readonly #columnFrames: number;
	readonly #take: (column: number, powers: Float32Array) => void;
	#columnsLeft: number;
	#column = 0;
	/** What windows still need of what was pushed, and which frame it starts at. */
	#left: Float32Array;
	#right: Float32Array;
	#start = 0;
	#held = 0;

	/**
	 * @param size Frames per window, a power of two.
	 * @param bins How many of them, from the lowest on, are wanted.
	 * @param columnFrames How long a column is; need not be whole.
	 * @param take Is given each column's power per bin, in order; it must not keep the array.
	 */
	constructor(
		size: number,
		bins: number,
		columns: number,
		columnFrames: number,
		take: (column: number, powers: Float32Array) => void
	) {
		this.#spectrum = new PowerSpectrum(hann(size), bins);
		this.#columnsLeft = columns;
		this.#columnFrames = columnFrames;
		this.#take = take;
		this.#left = new Float32Array(4 * size);
		this.#right = new Float32Array(4 * size);
	}

	push(block: StereoPcm): void {
		this.#hold(block);
		this.#measure(this.#start + this.#held);
	}

	finish(): void {
		this.#measure(Infinity);
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

	/** Measures every window that ends before the frame `known`, and lets go what no window needs. */
	#measure(known: number): void {
		const { size } = this.#spectrum;
		const left = this.#left.subarray(0, this.#held);
		const right = this.#right.subarray(0, this.#held);
		while (this.#columnsLeft > 0 && this.#nextStart() + size <= known) {
			const powers = this.#spectrum.of(left, right, this.#nextStart() - this.#start);
			this.#take(this.#column, powers);
			this.#column++;
			this.#columnsLeft--;
		}
		const done = Math.min(Math.max(0, this.#nextStart() - this.#start), this.#held);
		this.#left.copyWithin(0, done, this.#held);
		this.#right.copyWithin(0, done, this.#held);
		this.#held -= done;
		this.#start += done;
	}

	#nextStart(): number {
		return Math.round((this.#column + 0.5) * this.#columnFrames - this.#spectrum.size / 2);
	}
}

function enlarged(held: Float32Array, frames: number): Float32Array {
	const larger = new Float32Array(Math.max(frames, 2 * held.length));
	larger.set(held);
	return larger;
}
