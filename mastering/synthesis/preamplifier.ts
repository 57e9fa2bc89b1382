import { blockFrames, type BackgroundSource } from './background-source';
import { highShelf, type Filter } from './filters';
import type { Random } from './random';

/** Hiss of two preamplifiers: almost white, and each channel its own. */
export function preamplifierSource(random: Random): BackgroundSource {
	const channels = [0, 1].map((): { noise: Float64Array; filter: Filter } => ({
		noise: new Float64Array(blockFrames),
		filter: highShelf(9000, -3)
	}));
	return {
		add(left, right, _excitation, gain) {
			for (const [index, { noise, filter }] of channels.entries()) {
				random.fillWhite(noise, gain);
				filter.process(noise);
				const channel = index === 0 ? left : right;
				for (let i = 0; i < channel.length; i++) {
					channel[i] = (channel[i] as number) + (noise[i] as number);
				}
			}
		}
	};
}
