import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	unlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile } from 'music-metadata';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { album } from '../src/content/album';
import { manifestVersion, parseManifest, type Manifest } from '../src/content/manifest';
import { rightsReservation } from '../src/content/rights';
import { thirdOctaveHz } from '../src/content/third-octaves';
import type { StereoPcm } from '../src/lib/signal/pcm';
import { encode } from './encode/encode';
import { renditionFormats } from './encode/renditions';
import { tagsOf } from './encode/tags';
import { assetPaths, isComplete } from './publish/manifest-file';
import { masterStem } from './sources/master-names';
import { flacBytes, silentFilmBytes } from './testing/media';
import { whitePcm } from './testing/signals';
import { wavBytes } from './testing/wav';

// Each test waits for whole runs of the program, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'mastering-'));
/** Twelve short masters, mastered once; every test works on a copy. */
const base = join(home, 'base');
const sound = wavOf(-60);
/** Ten files for each track, and three pictures of the album. */
const fileCount = 12 * 10 + 3;

beforeAll(() => {
	mkdirSync(join(base, 'masters'), { recursive: true });
	for (const track of album.tracks) {
		writeFileSync(join(base, 'masters', `${masterStem(track)}.wav`), sound);
	}
	const { status, stderr } = master(base);
	expect(stderr).toBe('');
	expect(status).toBe(0);
});

afterAll(() => {
	rmSync(home, { recursive: true });
});

describe('a first run', () => {
	it('publishes twelve recordings and every file they name', () => {
		const { recordings } = manifestOf(base);
		expect(recordings.map(({ slug }) => slug)).toEqual(album.tracks.map(({ slug }) => slug));
		for (const recording of recordings) {
			expect(recording).toMatchObject({ provenance: 'master', durationSeconds: 0.4 });
			expect(recording).not.toHaveProperty('description');
			expect(Math.abs(recording.rmsDbfs + 60)).toBeLessThan(0.2);
			for (const path of assetPaths(recording)) {
				expect(statSync(join(base, 'static', path)).size).toBeGreaterThan(0);
			}
			for (const { path, bytes } of recording.renditions) {
				expect(statSync(join(base, 'static', path)).size).toBe(bytes);
			}
			const detail: unknown = JSON.parse(
				readFileSync(join(base, 'static', recording.detail), 'utf8')
			);
			expect(detail).toMatchObject({
				intervalMs: 100,
				dbfs: [-60, -60, -60, -60].map((dbfs) => expect.closeTo(dbfs, 0) as number),
				cues: [{ startSeconds: 0, endSeconds: 0.4, text: expect.any(String) as string }],
				events: recording.events
			});
		}
	});

	it('tags every file with whose it is, which it is, and what is reserved', async () => {
		for (const [i, { renditions }] of manifestOf(base).recordings.entries()) {
			for (const { path } of renditions) {
				const { common, native } = await parseFile(join(base, 'static', path));
				expect(common).toMatchObject({
					title: album.tracks[i]?.title,
					artist: album.artist,
					track: { no: i + 1, of: 12 }
				});
				const tags = Object.values(native).flat();
				const copyright = `${album.copyright} ${rightsReservation}`;
				for (const value of ['master', rightsReservation, album.released, copyright]) {
					expect(tags.map((tag) => tag.value)).toContainEqual(value);
				}
			}
		}
	});

	it('leaves nothing else behind', () => {
		expect(readdirSync(join(base, 'static/album')).length).toBe(fileCount);
		expect(readdirSync(join(base, 'generated')).sort()).toEqual([
			'.masters.json',
			'recordings.json'
		]);
	});
});

describe('a second run', () => {
	it('does nothing and says so', () => {
		const project = copy('again');
		const before = snapshot(project);
		const { status, stdout, stderr } = master(project);
		expect({ status, stdout, stderr }).toEqual({
			status: 0,
			stdout: 'All 12 recordings are up to date.\n',
			stderr: ''
		});
		expect(snapshot(project)).toEqual(before);
	});

	it('makes again only what has changed, and removes what it replaced', () => {
		const project = copy('changed');
		const before = manifestOf(project).recordings;
		writeFileSync(join(project, 'masters/06-legalise.wav'), wavOf(-50));
		expect(master(project).status).toBe(0);
		const after = manifestOf(project).recordings;
		expect(after.filter((r, i) => r.sourceKey !== before[i]?.sourceKey).map((r) => r.slug)).toEqual(
			['legalise']
		);
		expect(readdirSync(join(project, 'static/album')).length).toBe(fileCount);
		expect(after.find(({ slug }) => slug === 'legalise')?.rmsDbfs).toBeCloseTo(-50, 0);
	});

	it('draws the album’s pictures again when one is gone, and nothing else', () => {
		const project = copy('cards');
		const { recordings, cards } = manifestOf(project);
		const sounds = recordings.flatMap(({ renditions }) => renditions).map(({ path }) => path);
		const times = () => sounds.map((path) => statSync(join(project, 'static', path)).mtimeMs);
		const before = times();
		unlinkSync(join(project, 'static', cards.cover));
		expect(master(project)).toMatchObject({ status: 0, stderr: '' });
		expect(times()).toEqual(before);
		expect(snapshotNames(project)).toEqual(snapshotNames(base));
		expect(manifestOf(project)).toEqual(manifestOf(base));
	});

	it('adds a bonus track, and takes it off again', () => {
		const project = copy('bonus');
		writeFileSync(join(project, 'masters/13-bonus.wav'), wavOf(-50));
		expect(master(project)).toMatchObject({ status: 0, stderr: '' });
		expect(manifestOf(project).recordings[12]).toMatchObject({ slug: 'bonus', number: 13 });
		unlinkSync(join(project, 'masters/13-bonus.wav'));
		expect(master(project)).toMatchObject({ status: 0, stderr: '' });
		expect(manifestOf(project).recordings).toHaveLength(12);
		expect(snapshotNames(project)).toEqual(snapshotNames(base));
	});

	it('replaces a file that is gone or cut short', () => {
		const project = copy('gone');
		const [first, second] = manifestOf(project).recordings;
		if (!first || !second) throw new Error('no recordings');
		unlinkSync(join(project, 'static', first.spectrogram.dark));
		truncateSync(join(project, 'static', second.renditions[0]?.path ?? ''), 100);
		const { status, stdout } = master(project);
		expect(status).toBe(0);
		expect(stdout).toMatch(/Mastered 2 recordings/);
		expect(snapshotNames(project)).toEqual(snapshotNames(base));
	});
});

describe('bad input', () => {
	const cases: readonly [
		name: string,
		spoil: (masters: string) => Promise<void> | void,
		message: RegExp
	][] = [
		[
			'an empty master',
			(masters) => {
				writeFileSync(join(masters, '06-legalise.wav'), '');
			},
			/06-legalise\.wav is empty; export it again\./
		],
		[
			'something that is no sound',
			(masters) => {
				writeFileSync(join(masters, '06-legalise.wav'), 'not a sound at all'.repeat(99));
			},
			/06-legalise\.wav is no sound that can be read; export it again, as 24-bit WAV or FLAC\./
		],
		[
			'a truncated WAV',
			(masters) => {
				truncateSync(join(masters, '06-legalise.wav'), 30_000);
			},
			/06-legalise\.wav is cut short or damaged: only \d+ % of it can be read; export it again\./
		],
		[
			'a truncated FLAC',
			(masters) => {
				unlinkSync(join(masters, '06-legalise.wav'));
				const flac = flacBytes(whitePcm(1e-3, 2));
				writeFileSync(join(masters, '06-legalise.flac'), flac.subarray(0, flac.length * 0.7));
			},
			/06-legalise\.flac is cut short or damaged: only \d+ % of it can be read; export it again\./
		],
		[
			'a film without sound',
			async (masters) => {
				writeFileSync(join(masters, '06-legalise.wav'), await silentFilmBytes());
			},
			/06-legalise\.wav has a picture but no sound; export the sound\./
		],
		[
			'a folder with the name of a master',
			(masters) => {
				unlinkSync(join(masters, '06-legalise.wav'));
				mkdirSync(join(masters, '06-legalise.wav'));
			},
			/06-legalise\.wav is no file; put the recording itself there\./
		],
		[
			'a name that is no track',
			(masters) => {
				writeFileSync(join(masters, '13-foo.wav'), sound);
			},
			/13-foo\.wav is not the name of a track; did you mean \d\d-\w+\.wav\?/
		],
		[
			'a name that is nearly a track',
			(masters) => {
				writeFileSync(join(masters, '06-legalize.wav'), sound);
			},
			/06-legalize\.wav is not the name of a track; did you mean 06-legalise\.wav\?/
		],
		[
			'two masters for one track',
			(masters) => {
				writeFileSync(join(masters, '06-legalise.flac'), sound);
			},
			/06-legalise\.flac and .*06-legalise\.wav are masters of the same track; keep one/
		],
		[
			'a link to itself',
			(masters) => {
				unlinkSync(join(masters, '06-legalise.wav'));
				symlinkSync('06-legalise.wav', join(masters, '06-legalise.wav'));
			},
			/06-legalise\.wav is a link that leads nowhere; put the file itself there\./
		],
		[
			'a number and a word that disagree',
			(masters) => {
				writeFileSync(join(masters, '06-music.wav'), sound);
			},
			/06-music\.wav fits two tracks: 6 is “Legalise”, and “Music” is 7; name it by the track/
		],
		[
			'eight channels',
			(masters) => {
				const eight = Array.from({ length: 8 }, () => new Float32Array(4800));
				writeFileSync(
					join(masters, '06-legalise.wav'),
					wavBytes({ rate: 48_000, bits: 24, channels: eight })
				);
			},
			/06-legalise\.wav has 8 channels; export it in mono or stereo\./
		],
		[
			'samples that are no numbers',
			(masters) => {
				const nan = new Float32Array(4800).fill(NaN);
				writeFileSync(
					join(masters, '06-legalise.wav'),
					wavBytes({ rate: 48_000, bits: 32, channels: [nan] })
				);
			},
			/06-legalise\.wav has samples in it that are no numbers/
		],
		[
			'a damaged recordings.json',
			(masters) => {
				truncateSync(join(masters, '../generated/recordings.json'), 200);
			},
			/recordings\.json is damaged \(it is not JSON\)\. Delete it and run "npm run master"\./
		],
		[
			'a recordings.json that is something else',
			(masters) => {
				const text = JSON.stringify({ version: manifestVersion });
				writeFileSync(join(masters, '../generated/recordings.json'), text);
			},
			/recordings\.json is damaged \(recordings: .*\)\. Delete it/
		]
	];

	it.each(cases)('%s: one line, and what was there stays', async (name, spoil, message) => {
		const project = copy(name.replaceAll(' ', '-'));
		await spoil(join(project, 'masters'));
		const before = published(project);
		const { status, stderr } = master(project);
		expect(stderr).toMatch(message);
		expect(stderr.trimEnd()).not.toContain('\n');
		expect(status).toBe(1);
		expect(published(project)).toEqual(before);
	});

	it('a master that may not be read: one line', ({ skip }) => {
		if (process.getuid?.() !== 0) skip('only root can become someone who may not');
		const project = copy('forbidden');
		chmodSync(home, 0o755);
		chmodSync(join(project, 'masters/06-legalise.wav'), 0o000);
		const { status, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', cli, ...argumentsFor(project)],
			{ encoding: 'utf8', uid: 65_534 }
		);
		expect(stderr).toMatch(
			/06-legalise\.wav can't be read; check that it is a file you may read\./
		);
		expect(stderr.trimEnd()).not.toContain('\n');
		expect(status).toBe(1);
	});

	it('an option that means nothing: one line', () => {
		const { status, stderr } = run(['--master', 'x']);
		expect(status).toBe(1);
		expect(stderr.trimEnd()).toMatch(/^Unknown option '--master'.*--help\)$/);
	});

	it('a full disk: one line, and what was there stays', ({ skip }) => {
		const project = copy('full');
		const small = join(project, 'small');
		mkdirSync(small);
		const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4400k', 'tmpfs', small]);
		if (mounted.status !== 0) skip('a small disk can only be mounted by root');
		try {
			cpSync(join(project, 'static'), small, { recursive: true });
			rmSync(join(project, 'static'), { recursive: true });
			const before = readdirSync(join(small, 'album')).sort();
			writeFileSync(join(project, 'masters/06-legalise.wav'), wavOf(-50, 60));
			const { status, stderr } = run(argumentsFor(project, small));
			expect(stderr).toMatch(/small is on a full disk; free about \d+ MB and run/);
			expect(stderr.trimEnd()).not.toContain('\n');
			expect(status).toBe(1);
			expect(readdirSync(join(small, 'album'))).toEqual(expect.arrayContaining(before));
			parseManifest(readFileSync(join(project, 'generated/recordings.json'), 'utf8'));
		} finally {
			spawnSync('umount', [small]);
		}
	});
});

describe('a rendition that is not faithful', () => {
	it('leaves the last good set in use, and is named in a line', () => {
		const project = copy('unfaithful');
		// Between the harmonics of a square wave there is nothing that would mask what a codec adds.
		const square = (hz: number) =>
			Float32Array.from({ length: 48_000 }, (_, i) => ((i * hz) % 48_000 < 24_000 ? 0.02 : -0.02));
		writeFileSync(
			join(project, 'masters/06-legalise.wav'),
			wavBytes({ rate: 48_000, bits: 24, channels: [square(100), square(130)] })
		);
		const before = published(project);
		const { status, stdout, stderr } = master(project);
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toMatch(
			/^Legalise: its \.(weba|m4a) differs from the master by [+-]\d+\.\d\d dB in the third octave at \d+ Hz, more than ±[\d.]+ dB; [^\n]+\.\n$/
		);
		expect(published(project)).toEqual(before);
		expect(locksIn(project)).toEqual([]);
		expect(report(project)).toMatchObject({ status: 0, stderr: '' });
	});
});

describe('--report', () => {
	it('prints what encoding has changed: every track, third octave and rendition', () => {
		const { status, stdout, stderr } = report(base);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const { recordings } = manifestOf(base);
		const tables = stdout.split('\n\n');
		expect(tables.pop()).toBe('All renditions of 12 recordings are faithful.\n');
		expect(tables).toHaveLength(12);
		for (const [i, { title }] of album.tracks.entries()) {
			const [heading, columns, ...rows] = tables[i]?.split('\n') ?? [];
			expect(heading).toBe(`${i + 1} ${title}`);
			expect(columns?.trim().split(/ {2,}/)).toEqual(['Hz', 'master dBFS', 'weba dB', 'm4a dB']);
			expect(rows.pop()).toMatch(
				/^ {2}worst: weba [+-]\d\.\d{3} at \d+ Hz, m4a [+-]\d\.\d{3} at \d+ Hz$/
			);
			const { fidelity = [], spectrumDbfs = [] } = recordings[i] ?? {};
			expect(rows.map((row) => row.trim().split(/\s+/))).toEqual(
				thirdOctaveHz.map((hz, band) => [
					String(hz),
					spectrumDbfs[band]?.toFixed(1),
					...fidelity.map(({ differenceDb }) => signed(differenceDb[band] ?? NaN))
				])
			);
		}
	});

	it.each(renditionFormats)(
		'decodes what is published anew, and names an unfaithful .$format',
		({ format, settings }) => {
			const project = copy(`report-${format}`);
			const { renditions } = manifestOf(project).recordings[5] ?? {};
			const path = renditions?.find((rendition) => rendition.format === format)?.path ?? '';
			const changed = softNoise(-62, 0.4);
			encode(changed, join(project, 'static', path), settings, tagsOf(album.tracks[5], 'master'));
			const { status, stdout, stderr } = report(project);
			expect(status).toBe(1);
			expect(stderr).toMatch(
				new RegExp(
					`^Legalise: its \\.${format} differs from the master by -\\d\\.\\d\\d dB in the third octave at \\d+ Hz, [^\\n]+\\n$`
				)
			);
			// All the others are told of, and none of them is blamed.
			for (const { title } of album.tracks)
				expect(stdout).toMatch(new RegExp(`^\\d+ ${title}$`, 'm'));
			expect(stdout).not.toMatch(/are faithful/);
		}
	);

	it('says what is missing, in a line', () => {
		const project = copy('report-gone');
		const path = manifestOf(project).recordings[5]?.renditions[0]?.path ?? '';
		truncateSync(join(project, 'static', path), 30);
		const { status, stderr } = report(project);
		expect(status).toBe(1);
		expect(stderr).toMatch(/legalise\.\w+\.weba can't be decoded; run "npm run master"\.\n$/);
		const nothing = run(['--report', '--manifest', join(project, 'nowhere.json')]);
		expect(nothing.status).toBe(1);
		expect(nothing.stderr).toMatch(/nowhere\.json is not there; run "npm run master" first\.\n$/);
	});
});

describe('what an engineer would want to know', () => {
	it('is said in a line each, and the recording is published', () => {
		const project = copy('warned');
		const { left } = softNoise(-28, 0.4);
		writeFileSync(
			join(project, 'masters/06-legalise.wav'),
			wavBytes({ rate: 48_000, bits: 16, channels: [left, left] })
		);
		const { status, stderr } = master(project);
		expect(status).toBe(0);
		const lines = stderr.trimEnd().split('\n');
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(line).toMatch(/^Warning: \S*06-legalise\.wav has .*; .*\.$/);
		expect(stderr).toMatch(/has 16 bits.*\n.*this is not silent.*\n.*the same in both channels/);
		expect(manifestOf(project).recordings[5]?.rmsDbfs).toBeCloseTo(-28, 0);
	});
});

describe('two runs at once', () => {
	it('take turns, and the second finds all of it done', async () => {
		const project = copy('twice');
		writeFileSync(join(project, 'masters/06-legalise.wav'), wavOf(-50));
		const runs = [1, 2].map(async () => {
			const child = spawn(process.execPath, ['--import', 'tsx', cli, ...argumentsFor(project)]);
			const status: unknown = await new Promise((resolve) => child.once('exit', resolve));
			expect(status).toBe(0);
		});
		await Promise.all(runs);
		for (const path of manifestOf(project).recordings.flatMap(assetPaths)) {
			expect(existsSync(join(project, 'static', path))).toBe(true);
		}
		expect(snapshotNames(project)).toHaveLength(snapshotNames(base).length);
		expect(master(project).stdout).toMatch(/up to date/);
	});
});

describe('a run that is killed', () => {
	it('leaves the last good set, and the next one completes', async () => {
		const project = copy('killed');
		for (const track of album.tracks) {
			writeFileSync(join(project, 'masters', `${masterStem(track)}.wav`), wavOf(-55, 2));
		}
		const manifest = readFileSync(join(project, 'generated/recordings.json'), 'utf8');
		const known = new Set(readdirSync(join(project, 'static/album')));
		const child = spawn(process.execPath, ['--import', 'tsx', cli, ...argumentsFor(project)]);
		const ended = new Promise((resolve) => child.once('exit', resolve));
		while (readdirSync(join(project, 'static/album')).every((name) => known.has(name))) {
			if (child.exitCode !== null) throw new Error('it was done before it could be killed');
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		child.kill('SIGKILL');
		await ended;
		expect(locksIn(project)).toHaveLength(1);
		expect(readFileSync(join(project, 'generated/recordings.json'), 'utf8')).toBe(manifest);
		for (const path of manifestOf(project).recordings.flatMap(assetPaths)) {
			expect(existsSync(join(project, 'static', path))).toBe(true);
		}
		expect(master(project)).toMatchObject({ status: 0, stderr: '' });
		expect(manifestOf(project).recordings.every((r) => r.durationSeconds === 2)).toBe(true);
		expect(readdirSync(join(project, 'static/album')).length).toBe(fileCount);
		expect(locksIn(project)).toEqual([]);
	});

	it('leaves a whole set at any moment', async () => {
		const project = copy('killed-often');
		for (const track of album.tracks.slice(0, 4)) {
			writeFileSync(join(project, 'masters', `${masterStem(track)}.wav`), wavOf(-55, 1));
		}
		for (const afterMs of [300, 900, 1500, 2200, 3000]) {
			const child = spawn(process.execPath, ['--import', 'tsx', cli, ...argumentsFor(project)]);
			const ended = new Promise((resolve) => child.once('exit', resolve));
			await new Promise((resolve) => setTimeout(resolve, afterMs));
			child.kill('SIGKILL');
			await ended;
			for (const recording of manifestOf(project).recordings) {
				expect(await isComplete(recording, join(project, 'static')), recording.slug).toBe(true);
			}
		}
		expect(master(project)).toMatchObject({ status: 0, stderr: '' });
		const { recordings } = manifestOf(project);
		expect(recordings.filter((r) => r.durationSeconds === 1)).toHaveLength(4);
		expect(snapshotNames(project)).toHaveLength(fileCount);
	});
});

describe('--help', () => {
	it('names every option', () => {
		const { status, stdout } = run(['--help']);
		expect(status).toBe(0);
		for (const option of ['--masters', '--static', '--manifest', '--jobs']) {
			expect(stdout).toContain(option);
		}
	});
});

function locksIn(project: string): string[] {
	return readdirSync(join(project, 'generated')).filter((name) => name.includes('lock'));
}

function wavOf(rmsDbfs: number, seconds = 0.4): Buffer {
	const { left, right } = softNoise(rmsDbfs, seconds);
	return wavBytes({ rate: 48_000, bits: 24, channels: [left, right] });
}

/** Noise that falls towards the treble, as a room's does; encoders keep that best. */
function softNoise(rmsDbfs: number, seconds: number): StereoPcm {
	const { left, right } = whitePcm(10 ** (rmsDbfs / 20), seconds);
	for (const channel of [left, right]) {
		let state = 0;
		// Halving what differs leaves a third of the power.
		for (let i = 0; i < channel.length; i++) {
			state += 0.5 * ((channel[i] ?? 0) - state);
			channel[i] = state * Math.sqrt(3);
		}
	}
	return { left, right };
}

/** A copy with the same file times, so that nothing in it looks changed. */
function copy(name: string): string {
	const project = join(home, name);
	cpSync(base, project, { recursive: true, preserveTimestamps: true });
	return project;
}

function argumentsFor(project: string, staticDirectory = join(project, 'static')): string[] {
	return [
		'--masters',
		join(project, 'masters'),
		'--static',
		staticDirectory,
		'--manifest',
		join(project, 'generated/recordings.json'),
		'--jobs',
		'2'
	];
}

function master(project: string): { status: number | null; stdout: string; stderr: string } {
	return run(argumentsFor(project));
}

function report(project: string): { status: number | null; stdout: string; stderr: string } {
	return run([...argumentsFor(project), '--report']);
}

/** As the report prints a difference. */
function signed(differenceDb: number): string {
	return `${differenceDb > 0 ? '+' : ''}${differenceDb.toFixed(3)}`;
}

function run(args: string[]): { status: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', cli, ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

function manifestOf(project: string): Manifest {
	return parseManifest(readFileSync(join(project, 'generated/recordings.json'), 'utf8'));
}

/** Names, times and contents' hashes of what a project serves. */
function snapshot(project: string): [string, number][] {
	return [...namesBelow(project, 'static/album'), 'generated/recordings.json'].map((name) => [
		name,
		statSync(join(project, name)).mtimeMs
	]);
}

function snapshotNames(project: string): string[] {
	return namesBelow(project, 'static/album');
}

function published(project: string): Record<string, string> {
	return Object.fromEntries(
		[...namesBelow(project, 'static/album'), 'generated/recordings.json'].map((name) => [
			name,
			readFileSync(join(project, name), 'base64')
		])
	);
}

function namesBelow(project: string, folder: string): string[] {
	return readdirSync(join(project, folder))
		.sort()
		.map((name) => `${folder}/${name}`);
}
