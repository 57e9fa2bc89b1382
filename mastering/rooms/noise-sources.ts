import type { BeyondTheWall, Ventilation } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { gainFromDb } from './rounded-math';
import {
	bandPass,
	gentleHighPass,
	gentleLowPass,
	highPass,
	highShelf,
	inSeries,
	lowPass,
	tilt,
	type PowerResponse
} from './power-response';
import type { Random } from './random';
import { blockSeconds, type NoiseSource } from './room-noise';

/** Moving air: sloping noise that drifts, with the fan's tone in it. */
export function ventilationSource(ventilation: Ventilation, random: Random): NoiseSource {
	const { tiltDbPerOctave, rollOffHz, driftDb, driftSeconds, fan } = ventilation;
	const drift = new Drift(random, driftDb, driftSeconds);
	return {
		density: inSeries(highPass(24), tilt(tiltDbPerOctave), lowPass(rollOffHz, 0.6)),
		...(fan ? { tone: fanTone(fan.hz, fan.levelDb) } : {}),
		nextLevel: () => drift.next()
	};
}

/** A narrow band of noise at the rate at which the blades pass, and its octave. */
function fanTone(hz: number, levelDb: number): PowerResponse {
	const q = 160;
	const octaveGain = 0.25;
	// Of noise up to half the sample rate the resonance passes π/2 · (hz ÷ q). The tone's level counts
	// from 11 dB below that of white noise as dense as the air is in the bass.
	const passed = ((Math.PI / 2) * (hz / q)) / (sampleRate / 2);
	const top = gainFromDb(2 * (levelDb - 11.2)) / passed;
	const fundamental = bandPass(hz, q);
	const octave = bandPass(2 * hz, q);
	return (at) => top * (fundamental(at) + octaveGain * octaveGain * octave(at));
}

/** Hiss of two preamplifiers: almost white, and independent in each channel. */
export function preamplifierSource(): NoiseSource {
	return { density: highShelf(9000, -3), nextLevel: () => 1 };
}

/** The wash of rain beyond a roof: noise that swells and thins. */
export function rainSource({ wallHz }: BeyondTheWall, random: Random): NoiseSource {
	const drift = new Drift(random, 2.4, 7);
	return {
		density: inSeries(
			gentleHighPass(160),
			tilt(-3.6),
			lowPass(wallHz, 0.6),
			gentleLowPass(wallHz * 1.6)
		),
		nextLevel: () => drift.next()
	};
}

/** A vehicle that approaches, passes and recedes. */
interface Pass {
	readonly nearestAtSeconds: number;
	/** How long its level takes to fall to half of its power. */
	readonly halfWidthSeconds: number;
	readonly gain: number;
}

/** A road beyond a wall: a constant rumble, and passing vehicles. */
export function roadSource({ wallHz }: BeyondTheWall, random: Random): NoiseSource {
	const passes = [0, 1].map(() => newPass(random, random.between(-4, 12)));
	let seconds = 0;
	return {
		density: inSeries(highPass(28), bandPass(74, 0.42), lowPass(wallHz), gentleLowPass(wallHz * 2)),
		nextLevel() {
			let level = 0.34;
			for (const [index, { nearestAtSeconds, halfWidthSeconds, gain }] of passes.entries()) {
				const away = (seconds - nearestAtSeconds) / halfWidthSeconds;
				level += gain / (1 + away * away);
				// Too far away to be missed when the next replaces it.
				if (away > 12) passes[index] = newPass(random, seconds + random.between(14, 40));
			}
			seconds += blockSeconds;
			return level;
		}
	};
}

function newPass(random: Random, nearestAtSeconds: number): Pass {
	return {
		nearestAtSeconds,
		halfWidthSeconds: random.between(0.9, 2.1),
		gain: random.between(0.35, 1.3)
	};
}

/** A gain that wanders slowly and smoothly around 0 dB. */
class Drift {
	readonly #blocksPerTurn: number;
	#block = 0;
	#fromDb: number;
	#toDb: number;

	/**
	 * @param rangeDb How far it goes in either direction.
	 * @param seconds How long it takes from one gain to the next.
	 */
	constructor(
		private readonly random: Random,
		private readonly rangeDb: number,
		seconds: number
	) {
		this.#blocksPerTurn = Math.max(1, Math.round(seconds / blockSeconds));
		this.#fromDb = random.between(-rangeDb, rangeDb);
		this.#toDb = random.between(-rangeDb, rangeDb);
	}

	/** The amplitude factor at the end of the next block. */
	next(): number {
		if (++this.#block > this.#blocksPerTurn) {
			this.#block = 1;
			this.#fromDb = this.#toDb;
			this.#toDb = this.random.between(-this.rangeDb, this.rangeDb);
		}
		const t = this.#block / this.#blocksPerTurn;
		return gainFromDb(this.#fromDb + (this.#toDb - this.#fromDb) * t * t * (3 - 2 * t));
	}
}
