import type { Mains } from '../../src/content/rooms';
import { sampleRate } from '../pcm';
import { Doubles, type Floats } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { gainFromDb, sine } from './coefficients';
import type { Random } from './random';

const mainsHz = 50;

/** After which all multiples of the mains' frequency begin again. */
const periodFrames = sampleRate / mainsHz;

/** Mains hum. Its levels are absolute: a harmonic at 0 dB has an RMS of 1 over both channels. */
export class MainsHum {
	readonly #period = new Doubles(periodFrames);
	readonly #leftGain: number;
	readonly #rightGain: number;
	#frame = 0;

	constructor({ harmonics, balance }: Mains, random: Random) {
		this.#leftGain = Math.sqrt(1 - balance);
		this.#rightGain = Math.sqrt(1 + balance);
		const period = this.#period.array;
		for (const { multiple, levelDb } of harmonics) {
			const amplitude = gainFromDb(levelDb) * Math.SQRT2;
			const phaseRadians = random.between(0, 2 * Math.PI);
			const step = (2 * Math.PI * multiple) / periodFrames;
			for (let i = 0; i < periodFrames; i++) {
				period[i] = (period[i] as number) + amplitude * sine(phaseRadians + i * step);
			}
		}
	}

	/** Adds the next frames to both channels. */
	add(left: Floats, right: Floats): void {
		const period = this.#period.pointer;
		const at = this.#frame;
		const { length } = left;
		kernels.addPeriodic(left.pointer, length, period, periodFrames, at, this.#leftGain);
		kernels.addPeriodic(right.pointer, length, period, periodFrames, at, this.#rightGain);
		this.#frame = (at + length) % periodFrames;
	}
}
