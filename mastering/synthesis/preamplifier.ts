import { blockFrames, type BackgroundSource } from './background-source';
import { highShelf, processBoth, type Filter } from './filters';
import type { Random } from './random';

/** Hiss of two preamplifiers: almost white, and each channel its own. */
export function preamplifierSource(random: Random): BackgroundSource {
	const [first, second] = [hiss(), hiss()];
	return {
		add(left, right, _excitation, gain) {
			random.fillWhite(first.noise, gain);
			random.fillWhite(second.noise, gain);
			processBoth(first.filter, first.noise, second.filter, second.noise);
			for (let i = 0; i < left.length; i++) {
				left[i] = (left[i] as number) + (first.noise[i] as number);
				right[i] = (right[i] as number) + (second.noise[i] as number);
			}
		}
	};
}

function hiss(): { noise: Float64Array; filter: Filter } {
	return { noise: new Float64Array(blockFrames), filter: highShelf(9000, -3) };
}
