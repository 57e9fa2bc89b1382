import type { Ventilation } from '../../src/content/rooms';
import { sampleRate } from '../pcm';
import { gainFromDb } from './coefficients';
import { Drift } from './drift';
import type { NoiseSource } from './noise-source';
import { bandPass, highPass, inSeries, lowPass, tilt, type PowerResponse } from './power-response';
import type { Random } from './random';
import { blockSeconds } from './room-noise';

/** Moving air: sloping noise that drifts, with the fan's tone in it. */
export function ventilationSource(ventilation: Ventilation, random: Random): NoiseSource {
	const { tiltDbPerOctave, rollOffHz, driftDb, driftSeconds, fan } = ventilation;
	const drift = new Drift(random, driftDb, driftSeconds, blockSeconds);
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
