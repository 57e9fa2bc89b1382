import type { Ventilation } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import { blockFrames, type BackgroundSource } from './background-source';
import { gainFromDb } from './coefficients';
import { DiffuseNoise } from './diffuse-noise';
import { Drift } from './drift';
import { bandPass, highPass, inSeries, lowPass, processBoth, tilt, type Filter } from './filters';
import type { Random } from './random';
import { mixDiffuse } from './mix-diffuse';

/** Moving air: sloping diffuse noise that drifts, with the fan's tone in it. */
export function ventilationSource(ventilation: Ventilation, random: Random): BackgroundSource {
	const noise = new DiffuseNoise(random);
	const colour = (): Filter =>
		inSeries(highPass(24), tilt(ventilation.tiltDbPerOctave), lowPass(ventilation.rollOffHz, 0.6));
	const middleColour = colour();
	const sideColour = colour();
	const drift = new Drift(
		random,
		ventilation.driftDb,
		ventilation.driftSeconds,
		blockFrames / sampleRate
	);
	const fan = ventilation.fan ? fanTone(ventilation.fan.hz, ventilation.fan.levelDb, random) : null;
	let gainBefore = drift.next();
	return {
		add(left, right, excitation, gain) {
			noise.next();
			const { middle, side } = noise;
			processBoth(middleColour, middle, sideColour, side);
			fan?.(middle);
			const gainAfter = drift.next();
			mixDiffuse(noise, gainBefore, gainAfter, left, right, excitation, gain);
			gainBefore = gainAfter;
		}
	};
}

/** A narrow band of noise at the rate at which the blades pass, and its octave. */
function fanTone(hz: number, levelDb: number, random: Random): (middle: Float64Array) => void {
	const q = 160;
	const octaveGain = 0.25;
	const fundamental = { block: new Float64Array(blockFrames), filter: bandPass(hz, q) };
	const octave = { block: new Float64Array(blockFrames), filter: bandPass(2 * hz, q) };
	// The noise has a variance of ⅓, of which the resonance passes π/2 · (hz ÷ q) out of 24 kHz; the
	// moving air around it lies about 16 dB below full scale once it has been coloured.
	const passed = Math.sqrt((Math.PI / 2) * (hz / q / (sampleRate / 2)) * (1 / 3));
	const level = gainFromDb(levelDb - 16) / passed;
	return (middle) => {
		random.fillWhite(fundamental.block, level);
		random.fillWhite(octave.block, octaveGain * level);
		processBoth(fundamental.filter, fundamental.block, octave.filter, octave.block);
		for (let i = 0; i < middle.length; i++) {
			middle[i] =
				(middle[i] as number) + (fundamental.block[i] as number) + (octave.block[i] as number);
		}
	};
}
