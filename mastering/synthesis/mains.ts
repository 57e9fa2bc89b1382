import type { Mains } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import { gainFromDb, sine } from './coefficients';
import type { Random } from './random';

const mainsHz = 50;

/** After which all multiples of the mains' frequency begin again. */
const periodFrames = sampleRate / mainsHz;

/** Mains hum. Its levels are absolute: a harmonic at 0 dB has an RMS of 1 over both channels. */
export class MainsHum {
	readonly #period = new Float64Array(periodFrames);
	readonly #leftGain: number;
	readonly #rightGain: number;
	#frame = 0;

	constructor({ harmonics, balance }: Mains, random: Random) {
		this.#leftGain = Math.sqrt(1 - balance);
		this.#rightGain = Math.sqrt(1 + balance);
		for (const { multiple, levelDb } of harmonics) {
			const amplitude = gainFromDb(levelDb) * Math.SQRT2;
			const phaseRadians = random.between(0, 2 * Math.PI);
			const step = (2 * Math.PI * multiple) / periodFrames;
			for (let i = 0; i < periodFrames; i++) {
				this.#period[i] = (this.#period[i] as number) + amplitude * sine(phaseRadians + i * step);
			}
		}
	}

	/** Adds the next frames to both channels. */
	add(left: Float32Array, right: Float32Array): void {
		const period = this.#period;
		const [leftGain, rightGain] = [this.#leftGain, this.#rightGain];
		let frame = this.#frame;
		for (let i = 0; i < left.length; i++) {
			const hum = period[frame] as number;
			left[i] = (left[i] as number) + leftGain * hum;
			right[i] = (right[i] as number) + rightGain * hum;
			frame = frame + 1 === periodFrames ? 0 : frame + 1;
		}
		this.#frame = frame;
	}
}
