import * as v from 'valibot';

/** How many tests (a gate such as linting being one test) passed and failed. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({
	numPassedTests: count,
	numFailedTests: count,
	testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) }))
});

const playwrightReport = v.object({
	errors: v.array(v.unknown()),
	stats: v.object({ expected: count, unexpected: count, flaky: count })
});

/** Reads the report of Vitest's `json` reporter. A file that broke before its tests is one failure. */
export function readVitestReport(json: unknown): Tally {
	const report = v.parse(vitestReport, json);
	const brokenFiles = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + brokenFiles.length
	};
}

/** Reads the report of Playwright's `json` reporter. An error outside the tests is one failure. */
export function readPlaywrightReport(json: unknown): Tally {
	const { errors, stats } = v.parse(playwrightReport, json);
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** What a command without a report counts for: one test. */
export function tallyGate(exitCode: number): Tally {
	return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * What a test runner counts for. Without a report, without a test, or with a failure that no test
 * shows, it counts one failure.
 */
export function tallyRunner(reported: Tally | undefined, exitCode: number): Tally {
	const { passed, failed } = reported ?? { passed: 0, failed: 0 };
	const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
	return { passed, failed: isSilentFailure ? 1 : failed };
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
	return tallies.reduce(
		(total, { passed, failed }) => ({
			passed: total.passed + passed,
			failed: total.failed + failed
		}),
		{ passed: 0, failed: 0 }
	);
}
