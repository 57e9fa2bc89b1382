import type { Detail } from '$content/detail';

/** The level of a recording at a moment, in dBFS; undefined outside the recording. */
export function levelAt(
	{ intervalMs, dbfs }: Pick<Detail, 'intervalMs' | 'dbfs'>,
	seconds: number
): number | undefined {
	return dbfs[Math.floor((seconds * 1000) / intervalMs)];
}

/** Where a level lies between two others, 0 to 1; 1 where the two are the same. */
export function shareBetween(lowDbfs: number, highDbfs: number, dbfs: number): number {
	if (highDbfs <= lowDbfs) return 1;
	return Math.min(1, Math.max(0, (dbfs - lowDbfs) / (highDbfs - lowDbfs)));
}
