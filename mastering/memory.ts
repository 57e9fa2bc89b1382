/*
 * npx tsx mastering/memory.ts --minutes 60
 *
 * Masters an album of one long 96 kHz master and eleven of a second, in a temporary folder, and
 * prints its peak memory. Exits with 1 if that exceeds the limit.
 */
import {
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	rmSync,
	statfsSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { album } from '../src/content/album';
import { masterAlbum } from './master-album';
import { masterStem } from './sources/master-names';
import { whitePcm } from './testing/signals';
import { wavBytes } from './testing/wav';

const mostMegabytes = 1000;
/** Disk space for what is made from the master. */
const spareBytes = 500e6;

/** The long master: as large as is realistic. */
const longRate = 96_000;
const bits = 24;
const frameBytes = 2 * (bits / 8);
const headerBytes = 44;
/** A WAV file of noise, repeated to fill the long master. */
const { left, right } = whitePcm(1e-4, 10);
const block = wavBytes({ rate: longRate, bits, channels: [left, right] });

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const seconds = Number(values.minutes) * 60;
const dataBytes = seconds * longRate * frameBytes;
const home = mkdtempSync(join(tmpdir(), 'master-memory-'));
try {
	await measure();
} finally {
	rmSync(home, { recursive: true });
}

async function measure(): Promise<void> {
	const { bavail, bsize } = statfsSync(home);
	if (bavail * bsize < dataBytes + spareBytes) {
		process.stderr.write(`${home} does not have ${megabytes(dataBytes)} MB free.\n`);
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
			threads: 1
		},
		process.stdout,
		process.stderr
	);
	const tookSeconds = (Date.now() - startMs) / 1000;
	// Of the process, which includes the thread that masters; in kilobytes.
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
	const second = wavBytes({
		rate: 48_000,
		bits,
		channels: [left.subarray(0, 48_000), right.subarray(0, 48_000)]
	});
	const [first, ...others] = album.tracks;
	for (const track of others) writeFileSync(join(directory, `${masterStem(track)}.wav`), second);
	const file = openSync(join(directory, `${masterStem(first)}.wav`), 'w');
	try {
		const header = Buffer.from(block.subarray(0, headerBytes));
		header.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
		header.writeUInt32LE(dataBytes, 40);
		writeSync(file, header);
		for (let rest = dataBytes; rest > 0; rest -= block.length - headerBytes) {
			writeSync(file, block, headerBytes, Math.min(rest, block.length - headerBytes));
		}
	} finally {
		closeSync(file);
	}
}

function megabytes(bytes: number): number {
	return Math.round(bytes / 1e6);
}
