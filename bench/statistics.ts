/** Gives the median of the values that are there, or null when there is none. */
export function median(values: readonly (number | null | undefined)[]): number | null {
	const sorted = values.filter((value) => value != null).sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle];
	if (upper === undefined) return null;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
