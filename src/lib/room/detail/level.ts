import type { Detail } from '$content/detail';

/** The level of a recording at a moment, in dBFS; undefined outside the recording. */
export function levelAt(
	{ intervalMs, dbfs }: Pick<Detail, 'intervalMs' | 'dbfs'>,
	seconds: number
): number | undefined {
	return dbfs[Math.floor((seconds * 1000) / intervalMs)];
}
