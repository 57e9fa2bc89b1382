import { Random } from './random';

/** How many frames every source of the background makes at a time. */
export const blockFrames = 4096;

/** Blocks that a level is measured over before a source is used: about 11 s. */
const calibrationBlocks = 128;

/** A continuous sound of a room. */
export interface BackgroundSource {
	/**
	 * Adds the next {@link blockFrames} frames, times `gain`, to both channels.
	 * @param excitation Receives what excites the room's modes, the part common to both channels.
	 */
	add(left: Float64Array, right: Float64Array, excitation: Float64Array, gain: number): void;
}

/** Makes a source from the beginning; `random` is its own. */
export type SourceMaker = (random: Random) => BackgroundSource;

/**
 * The gain that brings a source to an RMS of 1 over both channels. Filters and modulation make it
 * awkward to derive, so it is measured on a rehearsal with other random numbers.
 */
export function unitGain(make: SourceMaker, name: string): number {
	const source = make(new Random(`${name}/rehearsal`));
	const left = new Float64Array(blockFrames);
	const right = new Float64Array(blockFrames);
	const excitation = new Float64Array(blockFrames);
	let sum = 0;
	for (let block = 0; block < calibrationBlocks; block++) {
		left.fill(0);
		right.fill(0);
		source.add(left, right, excitation, 1);
		for (let i = 0; i < left.length; i++) {
			const l = left[i] as number;
			const r = right[i] as number;
			sum += l * l + r * r;
		}
	}
	return 1 / Math.sqrt(sum / (2 * calibrationBlocks * blockFrames));
}
