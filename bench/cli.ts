import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const help = `Measures the site against other players, and writes bench/README.md and bench/plot.svg.

npm run bench -- [options]

  --runs <n>       how often each thing is measured (7)
  --seconds <n>    how long it plays while processor time and memory are counted (60)
  --looks <n>      how often Lighthouse looks at each page (3)
  --only <ids>     peers to measure, with commas between; nothing is written
  --engines <e>    Chromium, Firefox, WebKitGTK, with commas between (all)
  --parts <p>      latency, cost, lighthouse, with commas between (all)
  --resume         measures what the last bench of the same day and settings has not
  --write          writes the result all the same, when only a part was measured
  --report         measures nothing: writes the last result anew`;

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '7' },
		seconds: { type: 'string', default: '60' },
		looks: { type: 'string', default: '3' },
		only: { type: 'string' },
		engines: { type: 'string', default: 'Chromium,Firefox,WebKitGTK' },
		parts: { type: 'string', default: 'latency,cost,lighthouse' },
		resume: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
		report: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false }
	}
});

if (values.help) {
	console.log(help);
} else {
	const [runs, seconds, looks] = (['runs', 'seconds', 'looks'] as const).map((name) => {
		const count = Number(values[name]);
		if (Number.isInteger(count) && count > 0) return count;
		console.error(`--${name} must be a whole number of at least 1, not "${values[name]}".`);
		process.exit(1);
	}) as [number, number, number];
	if (!isInstalled()) {
		console.log('Installing what the bench needs');
		const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
			cwd: here,
			stdio: 'inherit'
		});
		if (npm.status !== 0) process.exit(1);
	}
	if (!existsSync(join(here, '../build/index.html'))) {
		execFileSync('npm', ['run', '--silent', 'build'], { cwd: join(here, '..'), stdio: 'inherit' });
	}
	// Only now, because it imports what has just been installed.
	const { bench } = await import('./bench');
	try {
		await bench({
			runs,
			seconds,
			looks,
			only: values.only?.split(','),
			engines: values.engines.split(','),
			parts: values.parts.split(','),
			resume: values.resume,
			write: values.write,
			reportOnly: values.report
		});
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
	// Connections that browsers left open would keep it from ending.
	process.exit();
}

/** Whether what is installed is what the lockfile says. */
function isInstalled(): boolean {
	const locked = join(here, 'package-lock.json');
	const installed = join(here, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const versions = (path: string) => {
		const { packages } = JSON.parse(readFileSync(path, 'utf8')) as {
			packages: Record<string, { version?: string; optional?: boolean }>;
		};
		return Object.entries(packages).filter(([name, { optional }]) => name !== '' && !optional);
	};
	const there = new Map(versions(installed));
	return versions(locked).every(([name, { version }]) => there.get(name)?.version === version);
}
