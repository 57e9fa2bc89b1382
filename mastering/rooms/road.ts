import type { BeyondTheWall } from '../../src/content/rooms';
import { bandPass, gentleLowPass, highPass, inSeries, lowPass } from './power-response';
import type { NoiseSource } from './noise-source';
import type { Random } from './random';
import { blockSeconds } from './room-noise';

/** One vehicle: it comes nearer, passes, and is gone. */
interface Pass {
	readonly nearestAtSeconds: number;
	/** In which its level falls by half of its power. */
	readonly halfWidthSeconds: number;
	readonly gain: number;
}

/** A road beyond a wall: a rumble that never ceases, and vehicles that pass. */
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
				// Far enough behind that nobody hears it being replaced by one far enough ahead.
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
