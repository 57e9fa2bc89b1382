import type { StereoPcm } from '../audio/pcm';
import { PowerSpectrum } from './power-spectrum';

/**
 * Cuts a signal that comes block by block into windows that overlap, and adds up their power
 * spectra. The first window begins as far before the signal as two overlap, and the last ends after
 * it, so that its ends count like all the rest.
 */
export class WindowedSpectra {
	/**
	 * The power per bin, mean of both channels, of all windows so far. It may be cleared, to add up
	 * those that follow.
	 */
	readonly sum: Float64Array;
	readonly #spectrum: PowerSpectrum;
	readonly #hopFrames: number;
	readonly #added: () => void;
	readonly #left: Float32Array;
	readonly #right: Float32Array;
	#filled: number;

	/**
	 * @param window Its size a power of two.
	 * @param hopFrames From the beginning of a window to that of the next; at least half its size.
	 * @param bins How many bins, from the lowest on, are wanted of a spectrum.
	 * @param added Called when a window has been added to {@link sum}.
	 */
	constructor(
		window: Float64Array,
		hopFrames: number,
		bins: number,
		added: () => void = () => undefined
	) {
		this.#spectrum = new PowerSpectrum(window);
		this.#hopFrames = hopFrames;
		this.sum = new Float64Array(bins);
		this.#added = added;
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
			if (this.#filled === size) this.#add();
		}
	}

	/** Adds what is left, filled up with silence. */
	finish(): void {
		const windows = this.#filled > this.#hopFrames ? 2 : 1;
		for (let i = 0; i < windows; i++) {
			this.#left.fill(0, this.#filled);
			this.#right.fill(0, this.#filled);
			this.#add();
		}
	}

	#add(): void {
		this.#spectrum.add(this.sum, this.#left, this.#right, 0);
		this.#added();
		this.#left.copyWithin(0, this.#hopFrames);
		this.#right.copyWithin(0, this.#hopFrames);
		this.#filled = this.#left.length - this.#hopFrames;
	}
}
