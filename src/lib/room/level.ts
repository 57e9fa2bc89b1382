import type { Detail } from '$content/detail';

/** The level of a recording at a moment, in dBFS; undefined outside the recording. */
export function levelAt(
	{ intervalMs, dbfs }: Pick<Detail, 'intervalMs' | 'dbfs'>,
	seconds: number
): number | undefined {
	return dbfs[Math.floor((seconds * 1000) / intervalMs)];
}

/**
 * The highest level of a moment and of what was heard shortly before, in dBFS; undefined outside the
 * recording.
 * @param sinceSeconds how long before
 */
export function loudestSince(
	envelope: Pick<Detail, 'intervalMs' | 'dbfs'>,
	seconds: number,
	sinceSeconds: number
): number | undefined {
	const level = levelAt(envelope, seconds);
	if (level === undefined) return undefined;
	const { intervalMs, dbfs } = envelope;
	const first = Math.floor(((seconds - sinceSeconds) * 1000) / intervalMs) + 1;
	const last = Math.floor((seconds * 1000) / intervalMs);
	return Math.max(level, ...dbfs.slice(Math.max(0, first), last));
}

/** Where a level lies between two others, 0 to 1; 1 where the two are the same. */
export function shareBetween(lowDbfs: number, highDbfs: number, dbfs: number): number {
	if (highDbfs <= lowDbfs) return 1;
	return Math.min(1, Math.max(0, (dbfs - lowDbfs) / (highDbfs - lowDbfs)));
}
