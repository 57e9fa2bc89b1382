import type { BeyondTheWall } from '../../src/content/rooms';
import { Drift } from './drift';
import type { NoiseSource } from './noise-source';
import { gentleHighPass, gentleLowPass, inSeries, lowPass, tilt } from './power-response';
import type { Random } from './random';
import { blockSeconds } from './room-noise';

/** The wash of rain beyond a roof: noise that swells and thins. */
export function rainSource({ wallHz }: BeyondTheWall, random: Random): NoiseSource {
	const drift = new Drift(random, 2.4, 7, blockSeconds);
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
