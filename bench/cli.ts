import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Part } from './bench';
import { engineNames } from './browsers';
import { peers } from './peers';

const here = import.meta.dirname;
const partNames: readonly Part[] = ['latency', 'cost', 'lighthouse'];
const help = `Measures the site against other players, and writes bench/README.md and bench/plot.svg.

npm run bench -- [options]

  --runs <n>       how often each thing is measured (7)
  --seconds <n>    how long it plays while processor time and memory are counted (60)
  --audits <n>     how often Lighthouse audits each page (3)
  --only <ids>     peers to measure, separated by commas; README.md is left alone
  --engines <e>    Chromium, Firefox, WebKitGTK, separated by commas (all)
  --parts <p>      latency, cost, lighthouse, separated by commas (all)
  --resume         continues the last run, if it is from today and had the same settings
  --write          updates README.md even if only a part was measured
  --report         measures nothing; rewrites README.md from the last result`;

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '7' },
		seconds: { type: 'string', default: '60' },
		audits: { type: 'string', default: '3' },
		only: { type: 'string' },
		engines: { type: 'string' },
		parts: { type: 'string' },
		resume: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
		report: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false }
	}
});

if (values.help) {
	console.log(help);
} else {
	const [runs, seconds, audits] = (['runs', 'seconds', 'audits'] as const).map((name) => {
		const count = Number(values[name]);
		if (Number.isInteger(count) && count > 0) return count;
		console.error(`--${name} must be a whole number of at least 1, not "${values[name]}".`);
		process.exit(1);
	}) as [number, number, number];
	const ids = choose(
		peers.map(({ id }) => id),
		values.only
	);
	const engines = choose(engineNames, values.engines);
	const parts = choose(partNames, values.parts);
	const isWhole =
		ids.length === peers.length &&
		engines.length === engineNames.length &&
		parts.length === partNames.length;
	if (!isInstalled()) {
		console.log('Installing the packages of the bench');
		const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
			cwd: here,
			stdio: 'inherit'
		});
		if (npm.status !== 0) process.exit(1);
	}
	if (!existsSync(join(here, '../build/index.html'))) {
		execFileSync('npm', ['run', '--silent', 'build'], { cwd: join(here, '..'), stdio: 'inherit' });
	}
	// It imports the packages that have just been installed.
	const { bench } = await import('./bench');
	try {
		await bench({
			runs,
			seconds,
			audits,
			peers: peers.filter(({ id }) => ids.includes(id)),
			engines,
			parts,
			resume: values.resume,
			write: isWhole || values.write,
			reportOnly: values.report
		});
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
	// Connections that browsers left open would keep the process alive.
	process.exit();
}

/** Those of the known names that an option lists; all without it. Ends the bench at an unknown one. */
function choose<Name extends string>(known: readonly Name[], listed: string | undefined): Name[] {
	const wanted = listed?.split(',');
	const unknown = wanted?.find((name) => !known.some((other) => other === name));
	if (unknown !== undefined) {
		console.error(`"${unknown}" is unknown; choose from ${known.join(', ')}.`);
		process.exit(1);
	}
	return known.filter((name) => wanted?.includes(name) ?? true);
}

/** Whether the installed packages match the lockfile. */
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
