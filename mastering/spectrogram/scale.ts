/** The lowest frequency of a picture, at its bottom. */
export const lowestHz = 20;
/** The highest frequency of a picture, at its top; between them the axis is logarithmic. */
export const highestHz = 16_000;

export { bandHz } from '../../src/content/spectrogram';

/** What the quietest colour stands for, the same in every picture of the album. */
export const floorDbfs = -115;
/** What the loudest colour stands for. */
export const ceilingDbfs = -60;

/** Where a level lies between the quietest colour and the loudest, 0 to 1. */
export function levelShare(dbfs: number): number {
	const share = (dbfs - floorDbfs) / (ceilingDbfs - floorDbfs);
	// Compared by hand, as every pixel comes by: Math.min and Math.max take twice as long.
	return share <= 0 ? 0 : share >= 1 ? 1 : share;
}
