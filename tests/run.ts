/** Runs the whole suite: `npm test`. The output of each part is in `tests/.results`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';

const results = 'tests/.results';
const playwright = 'playwright test --config tests/playwright.config.ts --reporter list,json';
const vitest = 'vitest run --reporter dot --reporter json --project';

type Report = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number> & {
	readonly stats?: Record<'expected' | 'unexpected' | 'skipped', number>;
};

/** Commands by name, step by step. Those of one step run side by side. */
const steps: readonly Readonly<Record<string, string>>[] = [
	{ packages: 'tests/install-packages.sh' },
	{ master: 'npm run --silent master' },
	{ lint: 'npm run --silent lint', check: 'npm run --silent check' },
	{ build: 'npm run --silent build', unit: `${vitest} unit` },
	{ share: `${vitest} share`, hosts: `${vitest} hosts`, size: 'npm run --silent size' },
	{ browser: `${playwright} --project e2e` },
	// Faults mostly wait, so real sound doesn't run dry beside them.
	{ engines: `${vitest} engines`, faults: `${playwright} --project faults --workers 3` }
];
const total = { passed: 0, failed: 0 };

/** Runs a command and counts its tests: one, unless it reports them. @returns whether all passed */
async function run(name: string, command: string): Promise<boolean> {
	const [log, report] = [`${results}/${name}.log`, `${results}/${name}.json`];
	const env = { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: report };
	const [started, output] = [performance.now(), openSync(log, 'a')];
	const full = command.startsWith(vitest) ? `${command} --outputFile ${report}` : command;
	const child = spawn(full, { shell: true, stdio: ['ignore', output, output], env });
	const [code] = (await once(child, 'close')) as [number | null];
	let [passed, failed, skipped] = code === 0 ? [1, 0, 0] : [0, 1, 0];
	if (existsSync(report)) {
		const { stats, ...tests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
		passed = stats?.expected ?? tests.numPassedTests;
		failed = Math.max(failed, stats?.unexpected ?? tests.numFailedTests);
		skipped = stats?.skipped ?? tests.numPendingTests;
	}
	if (failed > 0) console.log(readFileSync(log, 'utf8'));
	const seconds = Math.round((performance.now() - started) / 1000);
	const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
	console.log(`${name}: ${counts} (${seconds} s)`);
	total.passed += passed;
	total.failed += failed;
	return failed === 0;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
for (const step of steps) {
	const parts = Object.entries(step);
	const outcomes = await Promise.all(parts.map(([name, command]) => run(name, command)));
	// Without these, later steps mean nothing.
	if (parts.some(([name], i) => /packages|master|build/.test(name) && !outcomes[i])) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
