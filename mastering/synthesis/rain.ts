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
	const drops = [0, 1].map(() => ({
		block: new Float64Array(blockFrames),
		filter: inSeries(bandPass(760, 1.1), gentleLowPass(wallHz))
	}));
	let gainBefore = drift.next();
	return {
		add(left, right, excitation, gain) {
			noise.next();
			const { middle, side } = noise;
			middleColour.process(middle);
			sideColour.process(side);
			const gainAfter = drift.next();
			mixDiffuse(noise, gainBefore, gainAfter, left, right, excitation, gain);
			gainBefore = gainAfter;
			for (const [index, { block, filter }] of drops.entries()) {
				scatterDrops(block, random);
				filter.process(block);
				const channel = index === 0 ? left : right;
				for (let i = 0; i < channel.length; i++) {
					channel[i] = (channel[i] as number) + (block[i] as number) * gain;
				}
			}
		}
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
