import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport, sum, tallyGate, tallyRunner } from './tally';

const testedFile = { status: 'passed', assertionResults: [{}] };
const brokenFile = { status: 'failed', assertionResults: [] };

describe('reports', () => {
	it('of Vitest are counted', () => {
		const report = { numPassedTests: 7, numFailedTests: 2, testResults: [testedFile] };
		expect(readVitestReport(report)).toEqual({ passed: 7, failed: 2 });
	});

	it('of Vitest count a file that broke before its tests', () => {
		const report = {
			numPassedTests: 7,
			numFailedTests: 0,
			testResults: [testedFile, brokenFile]
		};
		expect(readVitestReport(report)).toEqual({ passed: 7, failed: 1 });
	});

	it('of Playwright are counted, a test that passed when tried again as passed', () => {
		const report = { errors: [], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
		expect(readPlaywrightReport(report)).toEqual({ passed: 6, failed: 1 });
	});

	it('of Playwright count errors outside the tests', () => {
		const report = { errors: [{}], stats: { expected: 5, unexpected: 0, flaky: 0 } };
		expect(readPlaywrightReport(report)).toEqual({ passed: 5, failed: 1 });
	});

	it('of another shape are refused', () => {
		expect(() => readVitestReport({ numPassedTests: 7 })).toThrow();
		expect(() => readPlaywrightReport({ stats: { expected: '5' } })).toThrow();
	});
});

describe('a gate', () => {
	it('is one test', () => {
		expect(tallyGate(0)).toEqual({ passed: 1, failed: 0 });
		expect(tallyGate(2)).toEqual({ passed: 0, failed: 1 });
	});
});

describe('a runner', () => {
	it('counts what it reports', () => {
		expect(tallyRunner({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
		expect(tallyRunner({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
		expect(tallyRunner({ passed: 3, failed: 2 }, 0)).toEqual({ passed: 3, failed: 2 });
	});

	it('fails if it ran no test', () => {
		expect(tallyRunner({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
	});

	it('fails if it crashed', () => {
		expect(tallyRunner(undefined, 0)).toEqual({ passed: 0, failed: 1 });
		expect(tallyRunner({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
	});
});

it('adds up', () => {
	expect(sum([])).toEqual({ passed: 0, failed: 0 });
	const tallies = [
		{ passed: 1, failed: 0 },
		{ passed: 20, failed: 3 }
	];
	expect(sum(tallies)).toEqual({ passed: 21, failed: 3 });
});
