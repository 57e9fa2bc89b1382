import { Floats } from '../../../mastering/kernels/arrays';
import { kernels } from '../../../mastering/kernels/library';
import { FourierTransform } from './fourier-transform';

/** Where a window's frames wait to be weighed, and where its powers are written. */
interface Workplace {
	readonly left: Floats;
	readonly right: Floats;
	readonly powers: Floats;
}

/** By size: used by all spectra of that size in turn. */
const workplaces = new Map<number, Workplace>();

/** Bins that a kernel computes at a time. */
const lanes = 4;

/** Power spectra of a stereo signal, window by window, both channels in one transform. */
export class PowerSpectrum {
	readonly size: number;
	readonly #transform: FourierTransform;
	readonly #window: Floats;
	readonly #workplace: Workplace;
	readonly #bins: number;
	readonly #scale: number;

	/**
	 * @param window Weighs the frames; as many as a power of two.
	 * @param bins How many, from the lowest on, are wanted of a spectrum; at most half the size.
	 */
	constructor(window: Floats, bins = window.length / 2) {
		const size = window.length;
		this.size = size;
		this.#transform = new FourierTransform(size);
		this.#window = window;
		let workplace = workplaces.get(size);
		if (!workplace) {
			const powers = new Floats(1 + size / 2);
			workplace = { left: new Floats(size), right: new Floats(size), powers };
			workplaces.set(size, workplace);
		}
		this.#workplace = workplace;
		this.#bins = bins;
		// With left as the real and right as the imaginary part, |X[k]|² + |X[−k]|² is twice the sum of
		// both channels' powers.
		this.#scale = 1 / (2 * size * window.array.reduce((sum, w) => sum + w * w, 0));
	}

	/**
	 * The power density of one window: power per bin width, such that all bins of a signal add up to
	 * its mean power. Outside the signal is silence.
	 * @returns the mean of both channels per bin, but for the lowest; good until another spectrum of
	 * this size is asked for
	 */
	of(left: Float32Array, right: Float32Array, start = 0): Float32Array {
		const { left: first, right: second, powers } = this.#workplace;
		const { size } = this;
		const { input } = this.#transform;
		put(left, start, first.array);
		put(right, start, second.array);
		kernels.weigh(first.pointer, second.pointer, this.#window.pointer, input.pointer, size);
		const { pointer: spectrum } = this.#transform.transform();
		const fromBin1 = powers.pointer + Float32Array.BYTES_PER_ELEMENT;
		const count = lanes * Math.ceil((this.#bins - 1) / lanes);
		kernels.powers(spectrum, size, fromBin1, count, this.#scale);
		return powers.array.subarray(0, this.#bins);
	}

	/** Adds what {@link of} gives to `sum`, as far as both go. */
	add(sum: Float64Array, left: Float32Array, right: Float32Array, start = 0): void {
		const powers = this.of(left, right, start);
		const bins = Math.min(sum.length, powers.length);
		for (let k = 1; k < bins; k++) sum[k] = (sum[k] as number) + (powers[k] as number);
	}
}

/** Fills `place` with a channel from frame `start` on; before and after it is silence. */
function put(channel: Float32Array, start: number, place: Float32Array): void {
	if (start === 0 && channel.length === place.length) {
		place.set(channel);
		return;
	}
	const from = Math.min(place.length, Math.max(0, -start));
	const to = Math.max(from, Math.min(place.length, channel.length - start));
	place.fill(0, 0, from);
	place.set(channel.subarray(start + from, start + to), from);
	place.fill(0, to);
}
