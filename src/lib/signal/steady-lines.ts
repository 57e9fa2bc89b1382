import type { Grid } from './spectrogram';
import { highestHz, lowestHz } from './spectrogram-scale';

/** A tone this far above its surroundings, all the time, is seen as a line. */
const leastProminenceDb = 6;
/** How far the surroundings reach to either side, in octaves. */
const surroundingsOctaves = 1 / 3;
/** How close to each other two lines can be, in octaves. */
const separationOctaves = 1 / 24;

/** The frequencies of tones that last throughout a recording, the most prominent first, in Hz. */
export function steadyLinesHz({ dbfs, widthPx, heightPx }: Grid): number[] {
	const means = Array.from({ length: heightPx }, (_, y) => {
		const row = dbfs.subarray(y * widthPx, (y + 1) * widthPx);
		return row.reduce((sum, level) => sum + level, 0) / widthPx;
	});
	const rowsPerOctave = heightPx / Math.log2(highestHz / lowestHz);
	const near = Math.max(1, Math.round(separationOctaves * rowsPerOctave));
	const wide = Math.round(surroundingsOctaves * rowsPerOctave);
	return means
		.map((level, y) => ({ y, level, prominenceDb: level - median(around(means, y, wide)) }))
		.filter(({ prominenceDb }) => prominenceDb >= leastProminenceDb)
		.filter(({ y, level }) => level === Math.max(...around(means, y, near)))
		.sort((a, b) => b.prominenceDb - a.prominenceDb)
		.map(({ y }) => {
			const row = y + vertex(means[y - 1] ?? 0, means[y] ?? 0, means[y + 1] ?? 0);
			return lowestHz * (highestHz / lowestHz) ** ((heightPx - row - 0.5) / heightPx);
		});
}

function around(values: readonly number[], at: number, reach: number): number[] {
	return values.slice(Math.max(0, at - reach), at + reach + 1);
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The vertex of a parabola through three neighbours, relative to the middle one. */
function vertex(before: number, middle: number, after: number): number {
	const bend = before - 2 * middle + after;
	return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}
