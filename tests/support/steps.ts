import { sum, type Tally } from './tally';

/** One part of the suite. */
export interface Step {
	readonly name: string;
	/** Steps without whose success this one can't say anything. They come earlier. */
	readonly needs: readonly string[];
	/** Does it, showing its output, and counts. */
	run(): Promise<Tally>;
}

/** What became of a step. `tally` is undefined if it was not run. */
export interface Outcome {
	readonly name: string;
	readonly tally: Tally | undefined;
	readonly seconds: number;
}

/**
 * Runs steps in order, leaving out those that need one which failed or was left out.
 * @param announce is called before and after each step
 */
export async function runSteps(
	steps: readonly Step[],
	announce: { started(step: Step): void; ended(outcome: Outcome): void }
): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const step of steps) {
		const started = performance.now();
		const canRun = step.needs.every((name) => {
			const needed = outcomes.find((outcome) => outcome.name === name);
			return needed !== undefined && hasSucceeded(needed);
		});
		if (canRun) announce.started(step);
		const tally = canRun ? await step.run() : undefined;
		const outcome = { name: step.name, tally, seconds: (performance.now() - started) / 1000 };
		outcomes.push(outcome);
		announce.ended(outcome);
	}
	return outcomes;
}

/** Tells whether a step ran and nothing in it failed. */
export function hasSucceeded({ tally }: Outcome): boolean {
	return tally?.failed === 0;
}

/** Gives the line that describes an outcome in the summary. */
export function describe(outcome: Outcome): string {
	const { name, tally, seconds } = outcome;
	if (tally === undefined) return `– ${name}: not run, as a step that it needs failed`;
	const mark = hasSucceeded(outcome) ? '✓' : '✗';
	return `${mark} ${name}: ${totalLine([tally])} (${seconds.toFixed(1)} s)`;
}

/** Gives the line that ends the suite: `N passed, N failed`. */
export function totalLine(tallies: readonly Tally[]): string {
	const { passed, failed } = sum(tallies);
	return `${passed} passed, ${failed} failed`;
}
