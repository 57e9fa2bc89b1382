/** The whole suite, in order: `npm test`. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackages } from './support/ensure-packages';
import { describe, hasSucceeded, runSteps, totalLine, type Step } from './support/steps';
import {
	readPlaywrightReport,
	readVitestReport,
	tallyGate,
	tallyRunner,
	type Tally
} from './support/tally';

const results = join(import.meta.dirname, '.results');
const unitReport = join(results, 'unit.json');
const enginesReport = join(results, 'engines.json');
const shareReport = join(results, 'share.json');
const deployReport = join(results, 'deploy.json');
const endToEndReport = join(results, 'e2e.json');
const faultsReport = join(results, 'faults.json');

const steps: readonly Step[] = [
	gate('master', ['npm', 'run', '--silent', 'master']),
	gate('lint', ['npm', 'run', '--silent', 'lint']),
	gate('check', ['npm', 'run', '--silent', 'check'], ['master']),
	vitest('unit', 'test:unit', unitReport, ['master']),
	gate('build', ['npm', 'run', '--silent', 'build'], ['master']),
	gate('size', ['npm', 'run', '--silent', 'size'], ['build']),
	vitest('share', 'test:share', shareReport, ['build']),
	vitest('deploy', 'test:deploy', deployReport, ['build']),
	playwright('e2e', 'test:e2e', endToEndReport, ['build']),
	playwright('faults', 'test:faults', faultsReport, ['build']),
	vitest('engines', 'test:engines', enginesReport, ['build'])
];

type Command = readonly [string, ...string[]];

function gate(name: string, command: Command, needs: readonly string[] = []): Step {
	return { name, needs, run: async () => tallyGate(await execute(command)) };
}

function vitest(name: string, script: string, report: string, needs: readonly string[]): Step {
	return {
		name,
		needs,
		run: () =>
			runner({
				command: ['npm', 'run', '--silent', script, '--'],
				options: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
				report,
				read: readVitestReport
			})
	};
}

function playwright(name: string, script: string, report: string, needs: readonly string[]): Step {
	return {
		name,
		needs,
		run: () =>
			runner({
				command: ['npm', 'run', '--silent', script, '--'],
				options: ['--reporter=list,json'],
				report,
				read: readPlaywrightReport
			})
	};
}

async function runner(options: {
	readonly command: Command;
	readonly options: readonly string[];
	readonly report: string;
	readonly read: (json: unknown) => Tally;
}): Promise<Tally> {
	const exitCode = await execute([...options.command, ...options.options], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: options.report
	});
	try {
		const reported = options.read(JSON.parse(await readFile(options.report, 'utf8')));
		return tallyRunner(reported, exitCode);
	} catch (error) {
		console.error(`No report of the tests can be read: ${String(error)}`);
		return tallyRunner(undefined, exitCode);
	}
}

function execute(
	[program, ...parameters]: Command,
	environment: Readonly<Record<string, string>> = {}
): Promise<number> {
	return new Promise((resolve) => {
		spawn(program, parameters, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...environment }
		})
			.on('error', (error) => {
				console.error(error.message);
				resolve(1);
			})
			.on('close', (code) => {
				resolve(code ?? 1);
			});
	});
}

async function runSuite(): Promise<readonly Tally[]> {
	try {
		ensurePackages();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return [{ passed: 0, failed: 1 }];
	}
	// A report of an earlier run must never be taken for this one's.
	await rm(results, { recursive: true, force: true });
	await mkdir(results, { recursive: true });

	const outcomes = await runSteps(steps, {
		started: ({ name }) => {
			console.log(`\n▶ ${name}`);
		},
		ended: (outcome) => {
			console.log(describe(outcome));
		}
	});
	console.log(`\n${outcomes.map(describe).join('\n')}`);
	if (!outcomes.every(hasSucceeded)) process.exitCode = 1;
	return outcomes.flatMap(({ tally }) => tally ?? []);
}

const tallies = await runSuite();
if (tallies.some(({ failed }) => failed > 0)) process.exitCode = 1;
console.log(totalLine(tallies));
