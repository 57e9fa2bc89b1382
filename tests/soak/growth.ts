import type { Left } from './retained';

/**
 * How much a count grows per round: the median, which ignores a single step (code is optimised, a table
 * doubles), but not steady growth, however slow.
 */
function growthByRound(counts: readonly number[]): number {
	const steps = counts.slice(1).map((count, place) => count - (counts[place] ?? 0));
	const sorted = steps.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** How fast everything grows, by round. */
export function growthOf(rounds: readonly Left[]): Left {
	const of = (key: keyof Left) => growthByRound(rounds.map((left) => left[key]));
	return {
		heapBytes: of('heapBytes'),
		nodes: of('nodes'),
		listeners: of('listeners'),
		mediaElements: of('mediaElements')
	};
}

/** A table of what was left after each round, and how fast that grew. */
export function tableOf(rounds: readonly Left[]): string {
	const line = (name: string, left: Left, digits: number) =>
		[name, ...Object.values(left).map((value: number) => value.toFixed(digits).padStart(14))].join(
			''
		);
	return [
		`round   ${Object.keys(rounds[0] ?? {})
			.map((name) => name.padStart(14))
			.join('')}`,
		...rounds.map((left, round) => line(String(round + 1).padEnd(8), left, 0)),
		line('growth  ', growthOf(rounds), 1)
	].join('\n');
}
