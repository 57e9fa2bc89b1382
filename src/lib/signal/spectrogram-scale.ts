/** The lowest frequency of a picture, at its bottom. */
export const lowestHz = 20;
/** The highest frequency of a picture, at its top; the axis between them is logarithmic. */
export const highestHz = 16_000;

/** The level of the quietest colour, the same in every picture of the album. */
export const floorDbfs = -115;
/** The level of the loudest colour. */
export const ceilingDbfs = -60;

/** Where a level lies between the quietest colour and the loudest, 0 to 1. */
export function levelShare(dbfs: number): number {
	const share = (dbfs - floorDbfs) / (ceilingDbfs - floorDbfs);
	return Math.min(1, Math.max(0, share));
}

/** The byte of a level: 0 for the quietest colour, 255 for the loudest. */
export function levelByte(dbfs: number): number {
	return Math.round(255 * levelShare(dbfs));
}
