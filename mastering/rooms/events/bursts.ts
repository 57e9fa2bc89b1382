import { sampleRate } from '../../pcm';
import type { Filter } from '../filters';
import type { Random } from '../random';

/** Noise that swells and fades: friction, or air. */
export interface Burst {
	readonly atSeconds: number;
	readonly riseSeconds: number;
	readonly fallSeconds: number;
	readonly gain: number;
	readonly filter: Filter;
}

/** Adds a burst of filtered noise to `sound`. */
export function addBurst(sound: Float64Array, random: Random, burst: Burst): void {
	const rise = Math.round(burst.riseSeconds * sampleRate);
	const fall = Math.round(burst.fallSeconds * sampleRate);
	const start = Math.round(burst.atSeconds * sampleRate);
	const noise = new Float64Array(Math.min(rise + fall, sound.length - start));
	random.fillWhite(noise, burst.gain);
	for (let i = 0; i < noise.length; i++) {
		const t = i < rise ? i / rise : 1 - (i - rise) / fall;
		noise[i] = (noise[i] as number) * t * t * (3 - 2 * t);
	}
	burst.filter.process(noise);
	for (let i = 0; i < noise.length; i++) {
		sound[start + i] = (sound[start + i] as number) + (noise[i] as number);
	}
}
