import type { StereoPcm } from '../../../mastering/pcm';
import type { Floats } from '../../../mastering/kernels/arrays';
import { PowerSpectrum } from './power-spectrum';

/**
 * Cuts a signal that comes block by block into windows that overlap, and gives their power spectra.
 * The first window begins as far before the signal as two overlap, and the last ends after
 * it, so that its ends count like all the rest.
 */
export class WindowedSpectra {
	readonly #spectrum: PowerSpectrum;
	readonly #hopFrames: number;
	readonly #take: (powers: Float32Array) => void;
	readonly #left: Float32Array;
	readonly #right: Float32Array;
	#filled: number;

	/**
	 * @param window Its size a power of two.
	 * @param hopFrames From the beginning of a window to that of the next; at least half its size.
	 * @param bins How many bins, from the lowest on, are wanted of a spectrum.
	 * @param take Is given the power per bin, mean of both channels, of each window, in order; it must
	 * not keep the array.
	 */
	constructor(
		window: Floats,
		hopFrames: number,
		bins: number,
		take: (powers: Float32Array) => void
	) {
		this.#spectrum = new PowerSpectrum(window, bins);
		this.#hopFrames = hopFrames;
		this.#take = take;
		this.#left = new Float32Array(window.length);
		this.#right = new Float32Array(window.length);
		this.#filled = window.length - hopFrames;
	}

	/** Takes the next frames. */
	push({ left, right }: StereoPcm): void {
		const size = this.#left.length;
		for (let at = 0; at < left.length;) {
			const count = Math.min(size - this.#filled, left.length - at);
			this.#left.set(left.subarray(at, at + count), this.#filled);
			this.#right.set(right.subarray(at, at + count), this.#filled);
			this.#filled += count;
			at += count;
			if (this.#filled === size) this.#give();
		}
	}

	/** Gives what is left, filled up with silence. */
	finish(): void {
		const windows = this.#filled > this.#hopFrames ? 2 : 1;
		for (let i = 0; i < windows; i++) {
			this.#left.fill(0, this.#filled);
			this.#right.fill(0, this.#filled);
			this.#give();
		}
	}

	#give(): void {
		this.#take(this.#spectrum.of(this.#left, this.#right));
		this.#left.copyWithin(0, this.#hopFrames);
		this.#right.copyWithin(0, this.#hopFrames);
		this.#filled = this.#left.length - this.#hopFrames;
	}
}
