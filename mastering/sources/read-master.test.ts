import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { losslessFormat } from '../encode/formats';
import type { Tags } from '../encode/tags';
import { MasteringFault } from '../fault';
import { chunk } from '../testing/chunk-files';
import { has, madeBy } from '../testing/programs';
import { encode, readMasterWhole } from '../testing/in-memory';
import { whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();
const { left, right } = whitePcm(1e-3, 0.5);
const wav = wavBytes({ rate: 48_000, bits: 24, channels: [left, right] });
const float = wavBytes({ rate: 48_000, bits: 32, channels: [left, right] });
const flac = flacBytes();
const dataAt = 44;

function saved(name: string, bytes: Buffer): string {
	const path = join(directory, name);
	writeFileSync(path, bytes);
	return path;
}

function flacBytes(): Buffer {
	const path = join(directory, 'a.flac');
	encode({ left, right }, path, losslessFormat.settings[0], {} as Tags);
	return readFileSync(path);
}

/** A changed copy of bytes. */
function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
	const copy = Buffer.from(bytes);
	change(copy);
	return copy;
}

/** A WAV file with other samples in the middle. */
function withSamples(...samples: readonly number[]): Buffer {
	return changed(float, (copy) => {
		for (const [i, x] of samples.entries()) copy.writeFloatLE(x, dataAt + 80_000 + 4 * i);
	});
}

function withHeader(offset: number, bits: 16 | 32, value: number): Buffer {
	return changed(wav, (copy) => {
		if (bits === 16) copy.writeUInt16LE(value, offset);
		else copy.writeUInt32LE(value, offset);
	});
}

function channels(count: number): Buffer {
	return wavBytes({
		rate: 48_000,
		bits: 24,
		channels: Array.from({ length: count }, () => left)
	});
}

/** Chunks before the samples, as editors write them. */
function withChunk(name: string, content: Buffer, size = content.length): Buffer {
	const bytes = chunk(name, content, { stated: size });
	return Buffer.concat([wav.subarray(0, 36), bytes, wav.subarray(36)]);
}

const damaged = /is cut short or damaged: only \d+ % of it can be read; export it again\.$/;
const unreadable =
	/(can't be read as sound|has no sound in it|uses an encoding that isn't supported|is cut short or damaged|has \d+ channels|has a sample rate of)[^\n]*; export it/;

const refused: readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] = [
	['no bytes', Buffer.alloc(0), unreadable],
	['one byte', Buffer.from('R'), unreadable],
	['zeros', Buffer.alloc(100_000), unreadable],
	['text', Buffer.from('Is this what we want?\n'.repeat(500)), unreadable],
	['a web page', Buffer.from('<!doctype html><title>404</title>'.repeat(99)), unreadable],
	['a playlist', Buffer.from('#EXTM3U\n#EXTINF:3,x\nfile:///etc/passwd\n'), unreadable],
	['a list of files', Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'\n"), unreadable],
	['a header alone', wav.subarray(0, 44), damaged],
	['half a header', wav.subarray(0, 20), unreadable],
	['no samples', wavBytes({ rate: 48_000, bits: 24, channels: [new Float32Array(0)] }), unreadable],
	[
		'a chunk that says it is longer than the file',
		withChunk('LIST', Buffer.alloc(4), 2 ** 31),
		unreadable
	],
	['samples that say they are more', withHeader(40, 32, 0x5000_0000), damaged],
	['no channels', withHeader(22, 16, 0), unreadable],
	['three channels', channels(3), /has 3 channels; export it in mono or stereo/],
	['eight channels', channels(8), /has 8 channels; export it in mono or stereo/],
	[
		'65535 channels',
		withHeader(22, 16, 65_535),
		/declares 6-byte frames for 65535 channels; export it/
	],
	['0 Hz', withHeader(24, 32, 0), unreadable],
	['4 kHz', withHeader(24, 32, 4000), /has a sample rate of 4000 Hz; export it at 8 to 192/],
	['384 kHz', withHeader(24, 32, 384_000), /has a sample rate of 384000 Hz; export it/],
	['4 GHz', withHeader(24, 32, 0xffff_ffff), unreadable],
	['an unknown format', withHeader(20, 16, 0x7777), unreadable],
	['not a number among the samples', withSamples(NaN), /contains samples that are not numbers/],
	['infinity among the samples', withSamples(-Infinity), /contains samples that are not numbers/],
	['a sample beyond all reason', withSamples(1e30), /has samples at \+600\.0 dBFS; export it/],
	['a FLAC without its end', flac.subarray(0, flac.length * 0.7), damaged],
	[
		'a FLAC with a fault',
		changed(flac, (copy) => copy.fill(0x55, copy.length / 2, copy.length / 2 + 60)),
		damaged
	],
	['a FLAC of nothing but its header', flac.subarray(0, 60), unreadable]
];

it('puts a mono master into both channels', async () => {
	const path = saved('mono.wav', wavBytes({ rate: 48_000, bits: 32, channels: [left] }));
	expect((await readMasterWhole(path)).pcm).toEqual({ left, right: left });
});

describe('what can’t be a master', () => {
	it.each(refused)('%s: one line', async (name, bytes, says) => {
		const path = saved(`${name}.wav`, bytes);
		expectOneLine(await faultOf(path), name, says);
	});

	it.each([0.01, 0.1, 0.3, 0.5, 0.9, 0.999])(
		'a file cut off at %f of its length',
		async (share) => {
			for (const [ending, bytes] of [
				['wav', wav],
				['flac', flac]
			] as const) {
				const path = join(directory, `cut ${share}.${ending}`);
				writeFileSync(path, bytes.subarray(0, bytes.length * share));
				expectOneLine(await faultOf(path), path, unreadable);
			}
		}
	);

	it('three hours', async () => {
		const path = join(directory, 'long.wav');
		const bytes = 3 * 3600 * 48_000 * 6;
		writeFileSync(
			path,
			changed(wav.subarray(0, 44), (head) => {
				head.writeUInt32LE(bytes, 40);
			})
		);
		// Takes no room on the disk.
		truncateSync(path, 44 + bytes);
		expectOneLine(
			await faultOf(path),
			path,
			/lasts 180 minutes, more than the 120 a track may last/
		);
	});

	it('a folder, and nothing at all', async () => {
		mkdirSync(join(directory, 'folder.wav'));
		expectOneLine(
			await faultOf(join(directory, 'folder.wav')),
			'folder',
			/can't be read; check that it is a file/
		);
		expectOneLine(await faultOf(join(directory, 'gone.wav')), 'gone', /can't be read/);
	});

	it.skipIf(!has('ffmpeg'))('two streams of sound', async () => {
		const path = join(directory, 'two.m4a');
		const args = ['-v', 'error', '-i', '-', '-map', '0:a', '-map', '0:a', '-c:a', 'aac', 'OUT'];
		writeFileSync(path, madeBy('ffmpeg', args, wav, 'm4a'));
		expectOneLine(await faultOf(path), path, /has 2 audio streams; export only the one you want/);
	});

	it.skipIf(!has('ffmpeg'))('a film without sound', async () => {
		const film = ['-f', 'lavfi', '-i', 'color=size=32x32:rate=10:duration=0.3', '-c:v', 'libvpx'];
		const bytes = madeBy('ffmpeg', ['-v', 'error', ...film, 'OUT'], Buffer.alloc(0), 'webm');
		const path = saved('film.webm', bytes);
		expectOneLine(await faultOf(path), path, /has a picture but no sound; export the sound/);
	});

	it.skipIf(!has('ffmpeg'))('a format that masters can’t have', async () => {
		const path = join(directory, 'kind.mka');
		writeFileSync(
			path,
			madeBy('ffmpeg', ['-v', 'error', '-i', '-', '-f', 'avi', 'OUT'], wav, 'avi')
		);
		expectOneLine(
			await faultOf(path),
			path,
			/is really avi, a format that isn't supported; export it/
		);
	});
});

describe('what is odd but acceptable', () => {
	it('a single sample', async () => {
		const path = join(directory, 'one.wav');
		writeFileSync(path, wavBytes({ rate: 48_000, bits: 24, channels: [left.subarray(0, 1)] }));
		expect((await readMasterWhole(path)).pcm.left.length).toBe(1);
	});

	it('the ending of another format', async () => {
		const path = join(directory, 'flac.wav');
		writeFileSync(path, flac);
		const { pcm, warnings } = await readMasterWhole(path);
		expect(pcm.left.length).toBe(left.length);
		expect(warnings.join()).toMatch(/is really FLAC, not what its name says; .* \.flac\./);
	});

	it('chunks of absurd size and content', async () => {
		const path = join(directory, 'tags.wav');
		const title = Buffer.from(`INFOINAM\0\0\x10\0${'💥\n\0'.repeat(200_000)}`);
		writeFileSync(path, withChunk('LIST', title));
		expect((await readMasterWhole(path)).pcm.left.length).toBe(left.length);
	});

	it('a header that does not know the length', async () => {
		const path = join(directory, 'stream.wav');
		writeFileSync(path, withHeader(40, 32, 0xffff_ffff));
		expect((await readMasterWhole(path)).pcm.left.length).toBe(left.length);
	});

	it('a format of no bytes per frame', async () => {
		const path = saved('no-frame.wav', withHeader(32, 16, 0));
		expect((await readMasterWhole(path)).pcm.left.length).toBe(left.length);
	});

	it('nothing but zeros', async () => {
		const path = join(directory, 'zeros.wav');
		writeFileSync(path, wavBytes({ rate: 48_000, bits: 24, channels: [new Float32Array(48_000)] }));
		expect((await readMasterWhole(path)).warnings.join()).toMatch(/true digital silence: 1\.00 s/);
	});
});

async function faultOf(path: string): Promise<string> {
	try {
		await readMasterWhole(path);
	} catch (error) {
		// Only an unexpected error has a cause.
		if (error instanceof MasteringFault && error.cause === undefined) return error.message;
		throw error;
	}
	throw new Error(`${path} was read without complaint`);
}

function expectOneLine(message: string, name: string, says: RegExp): void {
	expect(message, name).toMatch(says);
	expect(message, name).not.toContain('\n');
	expect(message, name).toContain(directory);
}
