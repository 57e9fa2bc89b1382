import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { readSettings } from '../src/content/settings';
import { MasteringFault, unexpectedFault } from './fault';

const help = `Usage: npm run master -- [options]

Makes the album's recordings and everything the site shows of them: from masters/<nn>-<slug>.wav
(or .flac, .aiff, …: see masters/README.md) where there is one, otherwise a stand-in from
src/content/rooms.ts. Skips what is up to date.

  --masters DIR    where the masters are             (masters)
  --static DIR     where album/ is written           (static)
  --manifest FILE  what the site reads about them    (src/generated/recordings.json)
  --jobs N         recordings to make at a time      (one per core)
  --verbose        list what is skipped in the masters folder (or set LOG=debug)
  --report         print how encoding changed each track, per third octave; make nothing
  --help           print this`;

try {
	const { report, help: wantsHelp, ...options } = readOptions(process.argv.slice(2));
	if (wantsHelp) process.stdout.write(`${help}\n`);
	else {
		requireSettings();
		if (report) {
			const { printFidelityReport } = await import('./fidelity-report');
			await printFidelityReport(options, process.stdout);
		} else {
			const { masterAlbum } = await import('./master-album');
			await masterAlbum(options, process.stdout, process.stderr);
		}
	}
} catch (error) {
	const fault = unexpectedFault('The album', error);
	process.stderr.write(`${fault.message}\n`);
	if (fault.cause !== undefined && process.env.LOG === 'debug') {
		process.stderr.write(`${inspect(fault.cause)}\n`);
	}
	process.exitCode = 1;
}

/**
 * Checks the settings, before anything is loaded that reads them unchecked.
 * @throws MasteringFault with a line for each wrong one.
 */
function requireSettings(): void {
	try {
		readSettings();
	} catch (error) {
		throw new MasteringFault(error instanceof Error ? error.message : String(error));
	}
}

/** @throws MasteringFault when the command line contains something unknown. */
function readOptions(args: readonly string[]) {
	const values = parsed(args);
	const threads = Number(values.jobs ?? availableParallelism());
	if (!Number.isInteger(threads) || threads < 1) {
		throw new MasteringFault(
			`--jobs is "${values.jobs ?? ''}", but must be a whole number of at least 1.`
		);
	}
	return {
		mastersDirectory: resolve(values.masters ?? 'masters'),
		staticDirectory: resolve(values.static ?? 'static'),
		manifestPath: resolve(values.manifest ?? 'src/generated/recordings.json'),
		threads,
		verbose: values.verbose ?? process.env.LOG === 'debug',
		report: values.report ?? false,
		help: values.help ?? false
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				masters: { type: 'string' },
				static: { type: 'string' },
				manifest: { type: 'string' },
				jobs: { type: 'string' },
				verbose: { type: 'boolean', short: 'v' },
				report: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		}).values;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		throw new MasteringFault(`${reason ?? ''} (see npm run master -- --help)`);
	}
}
