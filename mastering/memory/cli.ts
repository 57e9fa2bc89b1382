import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { album } from '../../src/content/album';
import { masterAlbum } from '../master-album';
import { masterStem } from '../sources/master-names';
import { whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { longRate, longWavBytes, writeLongWav } from './long-wav';

/*
 * npm run master:memory -- --minutes 60
 *
 * Masters an album of one long 96 kHz master and eleven of a second, in a folder of its own, and
 * prints the most memory that it took. Exits with 1 when that is more than mastering may need.
 */
const mostMegabytes = 1000;
/** For what is made from it. */
const spareBytes = 500e6;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const seconds = Number(values.minutes) * 60;
const home = mkdtempSync(join(tmpdir(), 'master-memory-'));
try {
	await measure();
} finally {
	rmSync(home, { recursive: true });
}

async function measure(): Promise<void> {
	const { bavail, bsize } = statfsSync(home);
	if (bavail * bsize < longWavBytes(seconds) + spareBytes) {
		process.stderr.write(`${home} has no room for ${megabytes(longWavBytes(seconds))} MB.\n`);
		process.exitCode = 1;
		return;
	}
	writeMasters();
	const startMs = Date.now();
	await masterAlbum(
		{
			mastersDirectory: join(home, 'masters'),
			staticDirectory: join(home, 'static'),
			manifestPath: join(home, 'generated/recordings.json'),
			threads: 1,
			report: false,
			help: false
		},
		process.stdout,
		process.stderr
	);
	const tookSeconds = (Date.now() - startMs) / 1000;
	// Of the process with all its threads, so with the worker that masters; kilobytes, from libuv.
	const peak = megabytes(process.resourceUsage().maxRSS * 1024);
	process.stdout.write(
		`One master of ${values.minutes} minutes at ${longRate / 1000} kHz: at most ${peak} MB of memory, ` +
			`${(seconds / tookSeconds).toFixed(1)} × real time on one core.\n`
	);
	if (peak > mostMegabytes) process.exitCode = 1;
}

function writeMasters(): void {
	const directory = join(home, 'masters');
	mkdirSync(directory);
	const { left, right } = whitePcm(1e-3, 1);
	const short = wavBytes({ rate: 48_000, bits: 24, channels: [left, right] });
	const [first, ...others] = album.tracks;
	for (const track of others) writeFileSync(join(directory, `${masterStem(track)}.wav`), short);
	writeLongWav(join(directory, `${masterStem(first)}.wav`), seconds);
}

function megabytes(bytes: number): number {
	return Math.round(bytes / 1e6);
}
