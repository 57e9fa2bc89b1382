import type { BeyondTheWall } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import { blockFrames, type BackgroundSource } from './background-source';
import { DiffuseNoise } from './diffuse-noise';
import {
	bandPass,
	gentleLowPass,
	highPass,
	inSeries,
	lowPass,
	processBoth,
	type Filter
} from './filters';
import type { Random } from './random';
import { mixDiffuse } from './mix-diffuse';

/** One vehicle: it comes nearer, passes, and is gone. */
interface Pass {
	nearestAtFrames: number;
	/** In which its level falls by half of its power. */
	halfWidthFrames: number;
	gain: number;
}

/** A road beyond a wall: a rumble that never ceases, and vehicles that pass. */
export function roadSource({ wallHz }: BeyondTheWall, random: Random): BackgroundSource {
	const noise = new DiffuseNoise(random);
	const colour = (): Filter =>
		inSeries(highPass(28), bandPass(74, 0.42), lowPass(wallHz), gentleLowPass(wallHz * 2));
	const middleColour = colour();
	const sideColour = colour();
	const passes = [0, 1].map(() => newPass(random, random.between(-4, 12) * sampleRate));
	let frame = 0;
	const levelAt = (at: number): number => {
		let level = 0.34;
		for (const { nearestAtFrames, halfWidthFrames, gain } of passes) {
			const away = (at - nearestAtFrames) / halfWidthFrames;
			level += gain / (1 + away * away);
		}
		return level;
	};
	return {
		add(left, right, excitation, gain) {
			noise.next();
			const { middle, side } = noise;
			processBoth(middleColour, middle, sideColour, side);
			const before = levelAt(frame);
			frame += blockFrames;
			mixDiffuse(noise, before, levelAt(frame), left, right, excitation, gain);
			for (const [index, pass] of passes.entries()) {
				// Far enough behind that nobody hears it being replaced by one far enough ahead.
				if (frame > pass.nearestAtFrames + 12 * pass.halfWidthFrames) {
					passes[index] = newPass(random, frame + random.between(14, 40) * sampleRate);
				}
			}
		}
	};
}

function newPass(random: Random, nearestAtFrames: number): Pass {
	return {
		nearestAtFrames,
		halfWidthFrames: random.between(0.9, 2.1) * sampleRate,
		gain: random.between(0.35, 1.3)
	};
}
