import type { StereoPcm } from '../audio/pcm';
import { PowerSpectrum } from './power-spectrum';

/**
 * Cuts a signal that comes block by block into Hann windows that overlap by half, and hands on the
 * power spectrum of each. The first window begins half a window before the signal and the last ends
 * after it, so that every frame lies in two.
 */
export class WindowedSpectra {
	readonly #spectrum: PowerSpectrum;
	readonly #hopFrames: number;
	readonly #left: Float32Array;
	readonly #right: Float32Array;
	readonly #powers: Float64Array;
	readonly #take: (powers: Float64Array) => void;
	#filled: number;

	/**
	 * @param size Frames per window, a power of two.
	 * @param bins How many bins, from the lowest on, are wanted of a spectrum.
	 * @param take Is given each window's power per bin, mean of both channels; the array is used again.
	 */
	constructor(size: number, bins: number, take: (powers: Float64Array) => void) {
		this.#spectrum = new PowerSpectrum(size);
		this.#hopFrames = size / 2;
		this.#left = new Float32Array(size);
		this.#right = new Float32Array(size);
		this.#powers = new Float64Array(bins);
		this.#take = take;
		this.#filled = this.#hopFrames;
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
			if (this.#filled === size) this.#emit();
		}
	}

	/** Hands on what is left, filled up with silence. */
	finish(): void {
		const windows = this.#filled > this.#hopFrames ? 2 : 1;
		for (let i = 0; i < windows; i++) {
			this.#left.fill(0, this.#filled);
			this.#right.fill(0, this.#filled);
			this.#emit();
		}
	}

	#emit(): void {
		this.#powers.fill(0);
		this.#spectrum.add(this.#powers, this.#left, this.#right, 0);
		this.#take(this.#powers);
		this.#left.copyWithin(0, this.#hopFrames);
		this.#right.copyWithin(0, this.#hopFrames);
		this.#filled = this.#hopFrames;
	}
}
