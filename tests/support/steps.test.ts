import { expect, it } from 'vitest';
import { describe as describeOutcome, hasSucceeded, runSteps, totalLine, type Step } from './steps';

const passing = { passed: 2, failed: 0 };
const failing = { passed: 1, failed: 1 };

function step(name: string, tally: typeof passing, needs: string[] = []): Step {
	return { name, needs, run: () => Promise.resolve(tally) };
}

async function run(steps: Step[]) {
	const started: string[] = [];
	const ended: string[] = [];
	const outcomes = await runSteps(steps, {
		started: ({ name }) => started.push(name),
		ended: ({ name }) => ended.push(name)
	});
	return { started, ended, outcomes };
}

it('runs every step in order, past one that failed', async () => {
	const { started, outcomes } = await run([step('a', failing), step('b', passing)]);
	expect(started).toEqual(['a', 'b']);
	expect(outcomes.map(hasSucceeded)).toEqual([false, true]);
	expect(totalLine(outcomes.flatMap(({ tally }) => tally ?? []))).toBe('3 passed, 1 failed');
});

it('leaves out what needs a step that failed, or one left out', async () => {
	const { started, ended, outcomes } = await run([
		step('a', failing),
		step('b', passing, ['a']),
		step('c', passing, ['b']),
		step('d', passing)
	]);
	expect(started).toEqual(['a', 'd']);
	expect(ended).toEqual(['a', 'b', 'c', 'd']);
	expect(outcomes.map(({ tally }) => tally)).toEqual([failing, undefined, undefined, passing]);
	expect(outcomes.map(hasSucceeded)).toEqual([false, false, false, true]);
});

it('describes what became of each', () => {
	const seconds = 1.25;
	expect(describeOutcome({ name: 'unit', tally: passing, seconds })).toBe(
		'✓ unit: 2 passed, 0 failed (1.3 s)'
	);
	expect(describeOutcome({ name: 'unit', tally: failing, seconds })).toBe(
		'✗ unit: 1 passed, 1 failed (1.3 s)'
	);
	expect(describeOutcome({ name: 'unit', tally: undefined, seconds })).toBe(
		'– unit: not run, as a step that it needs failed'
	);
});
