import { blockFrames, type BackgroundSource } from './background-source';

/** A block of diffuse sound: what both channels share, and what sets them apart. */
export interface DiffuseBlock {
	readonly middle: Float64Array;
	readonly side: Float64Array;
}

/**
 * Adds a block of diffuse sound to both channels, and what they share to the room's excitation,
 * while its gain goes in a straight line from one value to another.
 */
export function mixDiffuse(
	{ middle, side }: DiffuseBlock,
	gainBefore: number,
	gainAfter: number,
	...[left, right, excitation, gain]: Parameters<BackgroundSource['add']>
): void {
	const slope = (gainAfter - gainBefore) / blockFrames;
	for (let i = 0; i < left.length; i++) {
		const g = (gainBefore + slope * i) * gain;
		const m = (middle[i] as number) * g;
		const s = (side[i] as number) * g;
		left[i] = (left[i] as number) + m + s;
		right[i] = (right[i] as number) + m - s;
		excitation[i] = (excitation[i] as number) + m;
	}
}
