import type { TrackTitle } from '../../src/content/album';

/** The endings a master's name may have. */
export const masterEndings = ['wav', 'flac'] as const;

/** What a master of `track` is called, without its ending: `06-legalise`. */
export function masterStem({ number, slug }: TrackTitle): string {
	return `${String(number).padStart(2, '0')}-${slug}`;
}

/** The stem of a track that `stem` most resembles, by the fewest letters to change. */
export function nearestStem(stem: string, tracks: readonly TrackTitle[]): string {
	const wanted = stem.toLowerCase();
	const stems = tracks.map(masterStem);
	const distances = stems.map((candidate) => editDistance(wanted, candidate));
	return stems[distances.indexOf(Math.min(...distances))] ?? '';
}

/** How many letters to insert, drop or replace to turn `a` into `b` (Levenshtein). */
export function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 0; i < a.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
