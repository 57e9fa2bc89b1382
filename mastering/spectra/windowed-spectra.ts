import type { StereoPcm } from '../audio/pcm';
import { PowerSpectrum } from './power-spectrum';

/** How {@link WindowedSpectra} cuts a signal. */
export interface Cut {
	/** Its length is a power of two. */
	readonly window: Float64Array;
	/** Frames from one window to the next; at least half a window. */
	readonly hopFrames: number;
	/** How many bins, from the lowest on, are wanted of a spectrum. */
	readonly bins: number;
}

/**
 * Cuts a signal that comes block by block into overlapping windows, and hands on the power spectrum
 * of each. The first window begins before the signal by as much as windows overlap, and the last
 * ends after it, so that every frame counts alike.
 */
export class WindowedSpectra {
	readonly #spectrum: PowerSpectrum;
	readonly #hopFrames: number;
	readonly #left: Float32Array;
	readonly #right: Float32Array;
	readonly #powers: Float64Array;
	readonly #take: (powers: Float64Array) => void;
	#filled: number;

	/** @param take Is given each window's power per bin, mean of both channels; the array is used again. */
	constructor({ window, hopFrames, bins }: Cut, take: (powers: Float64Array) => void) {
		this.#spectrum = new PowerSpectrum(window);
		this.#hopFrames = hopFrames;
		this.#left = new Float32Array(window.length);
		this.#right = new Float32Array(window.length);
		this.#powers = new Float64Array(bins);
		this.#take = take;
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
		this.#filled = this.#left.length - this.#hopFrames;
	}
}
