import type { EngineName } from './browsers';
import { bareId } from './peers';
import type { Measured, Opening, Result } from './result';

/** Takes a figure of a peer in one engine; null where it was not measured. */
export type Figure = (measured: Measured) => number | null;

function overRuns(take: (run: Measured['runs'][number]) => number | null | undefined): Figure {
	return ({ runs }) => median(runs.map(take));
}

function first(take: (opening: Opening) => number | null | undefined): Figure {
	return overRuns(({ cold }) => cold.fast && take(cold.fast));
}

/** Times, as medians over the runs, in ms. */
export const times = {
	coldSlow: overRuns(({ cold }) => cold.slow?.pressMs),
	primedSlow: overRuns(({ primed }) => primed.slow?.pressMs),
	coldFast: overRuns(({ cold }) => cold.fast?.pressMs),
	primedFast: overRuns(({ primed }) => primed.fast?.pressMs),
	seekSlow: overRuns(({ cold }) => cold.slow?.seekMs),
	seekFast: overRuns(({ cold }) => cold.fast?.seekMs),
	secondSlow: overRuns(({ second }) => second.slow),
	secondFast: overRuns(({ second }) => second.fast),
	gap: overRuns(({ primed }) => primed.fast?.gapMs),
	lcpSlow: overRuns(({ cold }) => cold.slow?.vitals?.lcpMs),
	blockingFast: first(({ vitals }) => vitals?.blockingMs)
} as const satisfies Readonly<Record<string, Figure>>;

/** How much the layout shifts, as Core Web Vitals count it. */
export const shift: Figure = overRuns(({ cold }) => cold.slow?.vitals?.shift);

/** Weights in bytes, and requests. */
export const weights = {
	scriptGzip: first(({ before }) => before.scriptGzip),
	scriptBrotli: first(({ before }) => before.scriptBrotli),
	scriptGzipAfter: first(({ after }) => after.scriptGzip),
	allGzip: first(({ before }) => before.allGzip),
	allBrotli: first(({ before }) => before.allBrotli),
	allGzipAfter: first(({ after }) => after.allGzip),
	requests: first(({ before }) => before.requests),
	requestsAfter: first(({ after }) => after.requests)
} as const satisfies Readonly<Record<string, Figure>>;

/** The cost of playing. */
export const costs = {
	cpuShare: ({ cost }) => cost?.cpuShare ?? null,
	endBytes: ({ cost }) => cost?.endBytes ?? null,
	/** Memory after fifty track changes minus memory after twelve. */
	growthBytes: ({ cost }) =>
		cost?.afterManyBytes == null || cost.afterFewBytes === null
			? null
			: cost.afterManyBytes - cost.afterFewBytes
} as const satisfies Readonly<Record<string, Figure>>;

/** A figure of a peer, and its ratio to the bare element's. */
export function compare(
	result: Result,
	engine: EngineName,
	id: string,
	figure: Figure
): { value: number | null; ratio: number | null } {
	const all = result.measured[engine];
	const [own, bare] = [all?.[id], all?.[bareId]];
	const value = own ? figure(own) : null;
	const base = bare ? figure(bare) : null;
	return { value, ratio: value === null || base === null || base <= 0 ? null : value / base };
}

/** The median of the known values; null if there are none. */
function median(values: readonly (number | null | undefined)[]): number | null {
	const sorted = values.filter((value) => value != null).sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle];
	if (upper === undefined) return null;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
