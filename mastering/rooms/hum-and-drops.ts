import type { BeyondTheWall, Mains } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { gainFromDb, sine } from './rounded-math';
import { bandPass, gentleLowPass, inSeries } from './filters';
import type { Random } from './random';

const mainsHz = 50;

/** The period of all multiples of the mains frequency. */
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
		const period = this.#period;
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
	add(left: Float32Array, right: Float32Array): void {
		for (let i = 0; i < left.length; i++) {
			const hum = this.#period[this.#frame] as number;
			left[i] = (left[i] as number) + this.#leftGain * hum;
			right[i] = (right[i] as number) + this.#rightGain * hum;
			this.#frame = (this.#frame + 1) % periodFrames;
		}
	}
}

const dropsPerSecond = 26;

/** How long a drop takes to die away. */
const dropFrames = 384;

/** Single drops nearby: the same knock at random times, often small, rarely large. */
export class Drops {
	readonly #knock: Float64Array;

	/** @param rms Of all drops in one channel. */
	constructor(
		{ wallHz }: BeyondTheWall,
		rms: number,
		private readonly random: Random
	) {
		this.#knock = new Float64Array(dropFrames).fill(1, 0, 1);
		inSeries(bandPass(760, 1.1), gentleLowPass(wallHz)).process(this.#knock);
		const energy = this.#knock.reduce((sum, x) => sum + x * x, 0);
		// The mean square of a size, the third power of a number between 0 and 1, is 1 ÷ 7.
		const gain = rms / Math.sqrt((energy * dropsPerSecond) / sampleRate / 7);
		for (let i = 0; i < dropFrames; i++) this.#knock[i] = (this.#knock[i] as number) * gain;
	}

	/** Adds the drops of a block to a channel. */
	add(channel: Float32Array): void {
		const expected = (dropsPerSecond * channel.length) / sampleRate;
		const count = Math.floor(expected + this.random.unit());
		for (let drop = 0; drop < count; drop++) {
			const size = this.random.unit();
			const start = Math.floor(this.random.unit() * (channel.length - dropFrames));
			for (let i = 0; i < dropFrames; i++) {
				const knock = size * size * size * (this.#knock[i] as number);
				channel[start + i] = (channel[start + i] as number) + knock;
			}
		}
	}
}
