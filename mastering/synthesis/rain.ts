import type { BeyondTheWall } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import { blockFrames, type BackgroundSource } from './background-source';
import { DiffuseNoise } from './diffuse-noise';
import { Drift } from './drift';
import {
	bandPass,
	gentleHighPass,
	gentleLowPass,
	inSeries,
	lowPass,
	processBoth,
	tilt,
	type Filter
} from './filters';
import type { Random } from './random';
import { mixDiffuse } from './mix-diffuse';

const dropsPerSecond = 26;

/** Rain beyond a roof: a wash of noise that swells and thins, and single drops near by. */
export function rainSource({ wallHz }: BeyondTheWall, random: Random): BackgroundSource {
	const noise = new DiffuseNoise(random);
	const colour = (): Filter =>
		inSeries(gentleHighPass(160), tilt(-3.6), lowPass(wallHz, 0.6), gentleLowPass(wallHz * 1.6));
	const middleColour = colour();
	const sideColour = colour();
	const drift = new Drift(random, 2.4, 7, blockFrames / sampleRate);
	const [ofLeft, ofRight] = [dropsHeard(wallHz), dropsHeard(wallHz)];
	let gainBefore = drift.next();
	return {
		add(left, right, excitation, gain) {
			noise.next();
			const { middle, side } = noise;
			processBoth(middleColour, middle, sideColour, side);
			const gainAfter = drift.next();
			mixDiffuse(noise, gainBefore, gainAfter, left, right, excitation, gain);
			gainBefore = gainAfter;
			scatterDrops(ofLeft.block, random);
			scatterDrops(ofRight.block, random);
			processBoth(ofLeft.filter, ofLeft.block, ofRight.filter, ofRight.block);
			for (let i = 0; i < left.length; i++) {
				left[i] = (left[i] as number) + (ofLeft.block[i] as number) * gain;
				right[i] = (right[i] as number) + (ofRight.block[i] as number) * gain;
			}
		}
	};
}

/** What one microphone hears of the drops near by. */
function dropsHeard(wallHz: number): { block: Float64Array; filter: Filter } {
	return {
		block: new Float64Array(blockFrames),
		filter: inSeries(bandPass(760, 1.1), gentleLowPass(wallHz))
	};
}

/** Impulses at random times; many small ones, few large. */
function scatterDrops(block: Float64Array, random: Random): void {
	block.fill(0);
	const expected = (dropsPerSecond * blockFrames) / sampleRate;
	const count = Math.floor(expected + random.unit());
	for (let i = 0; i < count; i++) {
		const size = random.unit();
		block[Math.floor(random.unit() * blockFrames)] = 4 * size * size * size;
	}
}
