import type { Retained } from './retained';

/**
 * How much a count grows per round: the median, which ignores a single step (code is optimised, a table
 * doubles), but not steady growth, however slow.
 */
function growthByRound(counts: readonly number[]): number {
	const steps = counts.slice(1).map((count, index) => count - (counts[index] ?? 0));
	const sorted = steps.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** How fast everything grows, by round. */
export function growthOf(rounds: readonly Retained[]): Retained {
	const of = (key: keyof Retained) => growthByRound(rounds.map((retained) => retained[key]));
	return {
		heapBytes: of('heapBytes'),
		nodes: of('nodes'),
		listeners: of('listeners'),
		mediaElements: of('mediaElements')
	};
}

/** A table of what was retained after each round, and how fast that grew. */
export function tableOf(rounds: readonly Retained[]): string {
	const line = (name: string, retained: Retained, digits: number) =>
		[
			name,
			...Object.values(retained).map((value: number) => value.toFixed(digits).padStart(14))
		].join('');
	return [
		`round   ${Object.keys(rounds[0] ?? {})
			.map((name) => name.padStart(14))
			.join('')}`,
		...rounds.map((retained, round) => line(String(round + 1).padEnd(8), retained, 0)),
		line('growth  ', growthOf(rounds), 1)
	].join('\n');
}
