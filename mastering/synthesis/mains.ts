import type { Mains } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import type { BackgroundSource } from './background-source';
import { cosine, gainFromDb, sine } from './coefficients';
import type { Random } from './random';

const mainsHz = 50;

/** A sine made by turning a pointer; without a call of a trigonometric function per sample. */
class Partial {
	readonly #cos: number;
	readonly #sin: number;
	#re: number;
	#im: number;

	constructor(
		hz: number,
		readonly amplitude: number,
		phaseRadians: number
	) {
		this.#cos = cosine((2 * Math.PI * hz) / sampleRate);
		this.#sin = sine((2 * Math.PI * hz) / sampleRate);
		this.#re = cosine(phaseRadians);
		this.#im = sine(phaseRadians);
	}

	add(left: Float64Array, right: Float64Array, leftGain: number, rightGain: number): void {
		const cos = this.#cos;
		const sin = this.#sin;
		// Rounded, the pointer's step is not quite 1 long; over minutes that would show.
		const length = Math.sqrt(this.#re * this.#re + this.#im * this.#im);
		let re = this.#re / length;
		let im = this.#im / length;
		const l = leftGain * this.amplitude;
		const r = rightGain * this.amplitude;
		for (let i = 0; i < left.length; i++) {
			left[i] = (left[i] as number) + l * im;
			right[i] = (right[i] as number) + r * im;
			const turned = re * cos - im * sin;
			im = re * sin + im * cos;
			re = turned;
		}
		this.#re = re;
		this.#im = im;
	}
}

/** Mains hum. Its levels are absolute: a harmonic at 0 dB has an RMS of 1 over both channels. */
export function mainsSource({ harmonics, balance }: Mains, random: Random): BackgroundSource {
	const partials = harmonics.map(
		({ multiple, levelDb }) =>
			new Partial(
				multiple * mainsHz,
				gainFromDb(levelDb) * Math.SQRT2,
				random.between(0, 2 * Math.PI)
			)
	);
	const leftGain = Math.sqrt(1 - balance);
	const rightGain = Math.sqrt(1 + balance);
	return {
		add(left, right, _excitation, gain) {
			for (const partial of partials) partial.add(left, right, leftGain * gain, rightGain * gain);
		}
	};
}
