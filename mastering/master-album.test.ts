import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	truncateSync,
	unlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { album } from '../src/content/album';
import { rightsReservation } from '../src/content/rights';
import { thirdOctaveHz } from '../src/content/third-octaves';
import { renditionFormats } from './encode/formats';
import { tagsOf } from './encode/tags';
import { MasteringFault } from './fault';
import { assetPaths } from './publish/manifest';
import { printFidelityReport } from './fidelity-report';
import { fileCount, Project, Written } from './testing/project';
import { softNoise } from './testing/signals';
import { noiseWav, wavBytes } from './testing/wav';
import { decode, encode, measureLevels } from './testing/in-memory';
import { temporaryDirectory } from './testing/temporary-directory';

// Each test waits for threads, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const home = temporaryDirectory();
/** Twelve short masters, mastered once; every test works on a copy. */
const base = new Project(join(home, 'base'));

beforeAll(async () => {
	base.addMasters(album.tracks, noiseWav(-60));
	expect((await base.master()).errors).toBe('');
});

function copy(name: string): Project {
	return base.copyTo(join(home, name));
}

describe('a first run', () => {
	it('publishes twelve recordings and every file they name', () => {
		const { recordings } = base.manifest;
		expect(recordings.map(({ slug }) => slug)).toEqual(album.tracks.map(({ slug }) => slug));
		for (const recording of recordings) {
			expect(recording).toMatchObject({ provenance: 'master', durationSeconds: 0.4 });
			expect(recording).not.toHaveProperty('description');
			expect(Math.abs(recording.rmsDbfs + 60)).toBeLessThan(0.2);
			for (const path of assetPaths(recording)) {
				expect(statSync(join(base.staticDirectory, path)).size).toBeGreaterThan(0);
			}
			for (const { path, bytes } of recording.renditions) {
				expect(statSync(join(base.staticDirectory, path)).size).toBe(bytes);
			}
			const detail: unknown = JSON.parse(
				readFileSync(join(base.staticDirectory, recording.detail), 'utf8')
			);
			expect(detail).toMatchObject({
				intervalMs: 100,
				dbfs: [-60, -60, -60, -60].map((dbfs) => expect.closeTo(dbfs, 0) as number),
				cues: [{ startSeconds: 0, endSeconds: 0.4, text: expect.any(String) as string }],
				events: recording.events
			});
		}
	});

	it('leaves nothing else behind', () => {
		expect(base.fileNames).toHaveLength(fileCount);
		expect(readdirSync(join(base.directory, 'generated')).sort()).toEqual([
			'.lock',
			'.masters.json',
			'recordings.json'
		]);
	});
});

describe('an edition of someone’s own rooms', () => {
	const edition = { name: 'Zoë 静', title: 'Rooms in Leeds', date: '2026-10-31' };

	it('names their maker in the manifest and in every file, and not the artists', async () => {
		const project = copy('edition');
		project.addMaster('edition.json', JSON.stringify({ schema: 1, ...edition }));
		await project.master();
		const { recordings, edition: published } = project.manifest;
		expect(published).toEqual(edition);
		for (const [i, { provenance, renditions }] of recordings.entries()) {
			expect(provenance).toBe('own-room');
			for (const { path } of renditions) {
				const { common, native } = await parseFile(join(project.staticDirectory, path));
				expect(common).toMatchObject({ title: album.tracks[i]?.title, artist: edition.name });
				const values = Object.values(native)
					.flat()
					.map(({ value }) => value);
				const copyright = `Recorded by ${edition.name}. ${rightsReservation}`;
				for (const value of [
					edition.title,
					edition.date,
					`a room recorded by ${edition.name}`,
					copyright
				]) {
					expect(values).toContainEqual(value);
				}
				expect(JSON.stringify(values)).not.toContain(album.artist);
			}
		}
		expect((await project.master()).out).toBe('All 12 recordings are up to date.\n');
	});

	it('becomes the album again without its edition.json', async () => {
		const project = copy('no-edition');
		const before = project.contents;
		project.addMaster('edition.json', JSON.stringify({ schema: 1, ...edition }));
		await project.master();
		unlinkSync(join(project.mastersDirectory, 'edition.json'));
		await project.master();
		expect(project.contents).toEqual(before);
	});
});

describe('a second run', () => {
	it('does nothing and says so', async () => {
		const project = copy('again');
		const before = project.times;
		expect(await project.master()).toEqual({
			out: 'All 12 recordings are up to date.\n',
			errors: ''
		});
		expect(project.times).toEqual(before);
	});

	it('lists what it skips in the folder, when asked', async () => {
		const project = copy('verbose');
		project.addMaster('01-the.wav.asd', 'x');
		project.addMaster('cover.jpg', 'x');
		const { out } = await project.master({ verbose: true });
		expect(out).toMatch(
			/^Skipped \S+01-the\.wav\.asd: from Ableton Live\nSkipped \S+cover\.jpg: from a program for pictures\nAll 12/
		);
	});

	it('makes only what has changed, is gone or is cut short, and removes what it replaced', async () => {
		const project = copy('changed');
		const [first, second, ...others] = project.manifest.recordings;
		if (!first || !second) throw new Error('no recordings');
		project.addMaster('06-legalise.wav', noiseWav(-50));
		unlinkSync(join(project.staticDirectory, first.spectrogram.dark));
		truncateSync(join(project.staticDirectory, second.renditions[0]?.path ?? ''), 100);
		const { out, errors } = await project.master();
		expect(errors).toBe('');
		expect(out).toMatch(/Mastered 3 recordings/);
		const after = project.manifest.recordings;
		expect(after.slice(0, 2)).toEqual([first, second]);
		expect(
			others.filter(({ sourceKey }) => after.every((made) => made.sourceKey !== sourceKey))
		).toMatchObject([{ slug: 'legalise' }]);
		expect(after[5]?.rmsDbfs).toBeCloseTo(-50, 0);
		expect(project.fileNames).toHaveLength(fileCount);
	});

	it('writes a new tag without encoding or measuring the sound again', async () => {
		const project = copy('tagged');
		const { manifest } = project;
		const legalise = manifest.recordings[5];
		if (!legalise) throw new Error('no recording');
		// Not what the master would give: only a copy can hold it.
		for (const [i, rendition] of legalise.renditions.entries()) {
			const file = join(project.staticDirectory, rendition.path);
			const { settings } = renditionFormats[i] ?? {};
			encode(softNoise(-70, 0.4), file, settings?.[0] as never, tagsOf(album.tracks[5], 'master'));
			rendition.bytes = statSync(file).size;
		}
		writeFileSync(project.manifestPath, JSON.stringify(manifest));
		const before = album.tracks[5].isrc;
		try {
			Object.assign(album.tracks[5], { isrc: 'GBXXX2500006' });
			expect((await project.master()).out).toMatch(/Mastered 1 recording /);
		} finally {
			Object.assign(album.tracks[5], { isrc: before });
		}
		const made = project.manifest.recordings[5];
		expect(made?.fidelity).toEqual(legalise.fidelity);
		for (const { path } of made?.renditions ?? []) {
			const file = join(project.staticDirectory, path);
			expect(readFileSync(file).includes('GBXXX2500006'), path).toBe(true);
			const [left = new Float32Array(), right = left] = decode(file);
			expect(measureLevels({ left, right }).rmsDbfs).toBeLessThan(-68);
		}
	});

	it('draws the album’s pictures again when one is gone, and nothing else', async () => {
		const project = copy('cards');
		const { recordings, cards } = project.manifest;
		const sounds = recordings.flatMap(({ renditions }) => renditions).map(({ path }) => path);
		const times = () => sounds.map((path) => statSync(join(project.staticDirectory, path)).mtimeMs);
		const before = times();
		unlinkSync(join(project.staticDirectory, cards.cover));
		expect((await project.master()).errors).toBe('');
		expect(times()).toEqual(before);
		expect(project.fileNames).toEqual(base.fileNames);
		expect(project.manifest).toEqual(base.manifest);
	});

	it('adds a bonus track, and removes it again', async () => {
		const project = copy('bonus');
		project.addMaster('13-bonus.wav', noiseWav(-50));
		expect((await project.master()).errors).toBe('');
		expect(project.manifest.recordings[12]).toMatchObject({ slug: 'bonus', number: 13 });
		unlinkSync(join(project.mastersDirectory, '13-bonus.wav'));
		expect((await project.master()).errors).toBe('');
		expect(project.manifest.recordings).toHaveLength(12);
		expect(project.fileNames).toEqual(base.fileNames);
	});
});

describe('a run that fails', () => {
	it.each<[string, (project: Project) => void, RegExp]>([
		[
			'a file with the wrong name',
			(project) => {
				project.addMaster('legalse.wav', noiseWav(-60));
			},
			/legalse\.wav is not the name of a track; did you mean 06-legalise\.wav\?/
		],
		[
			'a truncated master',
			(project) => {
				truncateSync(join(project.mastersDirectory, '06-legalise.wav'), 30_000);
			},
			/06-legalise\.wav is cut short or damaged: only \d+ % of it can be read; export it again\./
		],
		[
			'a damaged recordings.json',
			(project) => {
				truncateSync(project.manifestPath, 200);
			},
			/recordings\.json is damaged \(it is not JSON\)\. Delete it and run "npm run master"\./
		]
	])('says why in one line, and leaves the last good set: %s', async (name, spoil, message) => {
		const project = copy(name.replaceAll(' ', '-'));
		spoil(project);
		const before = project.contents;
		expect(await faultOf(project.master())).toMatch(message);
		expect(project.contents).toEqual(before);
	});

	it('names everything that can’t be used, in a line each, by name and by content', async () => {
		const project = copy('several');
		const before = project.contents;
		truncateSync(join(project.mastersDirectory, '06-legalise.wav'), 30_000);
		project.addMaster('02-british.wav', 'no sound');
		project.addMaster('02-british.vtt', 'WEBVTT');
		project.addMaster('03-government.vtt', 'WEBVTT\n\n01:00.000 --> 01:01.000\nA chair\n');
		const faultLines = async (): Promise<string[]> => {
			const fault: unknown = await project.master().catch((error: unknown) => error);
			expect(fault).toBeInstanceOf(MasteringFault);
			const { message } = fault as MasteringFault;
			expect(project.report).toBe(`${message}\n`);
			return message.split('\n').sort();
		};
		const byContent: readonly unknown[] = [
			expect.stringMatching(/02-british\.vtt has no captions/),
			expect.stringMatching(/02-british\.wav can't be read as sound/),
			expect.stringMatching(/03-government\.vtt line 3: the recording has ended by then/),
			expect.stringMatching(/06-legalise\.wav is cut short/)
		];
		expect(await faultLines()).toEqual(byContent);
		const names = ['13-the.wav', '14.wav', 'legalse.wav', 'take 3.flac', 'the (2).wav'];
		for (const name of names) project.addMaster(name, noiseWav(-60));
		const lines = await faultLines();
		expect(lines.filter((line) => !names.some((name) => line.includes(name)))).toEqual(byContent);
		expect(lines).toHaveLength(byContent.length + names.length);
		expect(project.contents).toEqual(before);
	});

	it.for([
		['at once', 0],
		['halfway', 100_000]
	] as const)(
		'says so when the disk is full %s, and leaves the last good set',
		async ([when, bytes], { skip }) => {
			const project = copy(`full ${when}`);
			const small = join(home, `small ${when}`);
			mkdirSync(small);
			const mounted = spawnSync('mount', [
				'-t',
				'tmpfs',
				'-o',
				`size=${sizeOf(base) + bytes}`,
				'tmpfs',
				small
			]);
			if (mounted.status !== 0) skip('only root can mount a small disk');
			try {
				cpSync(project.staticDirectory, small, { recursive: true });
				const before = project.fileNames;
				project.addMaster('06-legalise.wav', noiseWav(-50, 2));
				const onSmallDisk = Object.assign(project, { staticDirectory: small });
				expect(await faultOf(onSmallDisk.master())).toMatch(
					/small [\w ]+ is on a full disk; free about \d+ MB and run/
				);
				expect(onSmallDisk.fileNames).toEqual(expect.arrayContaining(before));
				expect(onSmallDisk.fileNames.filter((name) => name.endsWith('.tmp'))).toEqual([]);
				expect(onSmallDisk.manifest).toEqual(base.manifest);
			} finally {
				spawnSync('umount', [small]);
			}
		}
	);
});

describe('the report', () => {
	it('prints what encoding has changed: every track, third octave and rendition', async () => {
		const out = new Written();
		await printFidelityReport(base, out.stream);
		const { recordings } = base.manifest;
		const tables = out.text.split('\n\n');
		expect(tables.pop()).toBe('All renditions of 12 recordings are faithful.\n');
		expect(tables).toHaveLength(12);
		for (const [i, { title }] of album.tracks.entries()) {
			const [heading, columns, ...rows] = tables[i]?.split('\n') ?? [];
			expect(heading).toBe(`${i + 1} ${title}`);
			expect(columns?.trim().split(/ {2,}/)).toEqual(['Hz', 'master dBFS', 'weba dB', 'm4a dB']);
			const worst = rows.pop();
			expect(rows.pop()).toMatch(/^ +(\d+ kbit\/s *){2}$/);
			expect(worst).toMatch(
				/^ {2}worst: weba [+-]\d\.\d{3} at \d+ Hz, m4a [+-]\d\.\d{3} at \d+ Hz$/
			);
			const { fidelity = [], spectrumDbfs = [] } = recordings[i] ?? {};
			expect(rows.map((row) => row.trim().split(/\s+/))).toEqual(
				thirdOctaveHz.map((hz, band) => [
					String(hz),
					spectrumDbfs[band]?.toFixed(1),
					...fidelity.map(({ differenceDb, judged }) => {
						const text = signed(differenceDb[band] ?? NaN);
						return judged[band] ? text : `(${text})`;
					})
				])
			);
		}
	});

	it.each(renditionFormats)(
		'decodes what is published, and names an unfaithful .$format',
		async ({ format, settings }) => {
			const project = copy(`report-${format}`);
			const { renditions } = project.manifest.recordings[5] ?? {};
			const path = renditions?.find((rendition) => rendition.format === format)?.path ?? '';
			const file = join(project.staticDirectory, path);
			encode(softNoise(-62, 0.4), file, settings[0], tagsOf(album.tracks[5], 'master'));
			const out = new Written();
			expect(await faultOf(printFidelityReport(project, out.stream))).toMatch(
				new RegExp(
					`^Legalise: its \\.${format} differs from the master by −\\d\\.\\d\\d dB in the third octave at \\d+ Hz; [^\\n]+$`
				)
			);
			// Every other track is reported, and none of them is blamed.
			for (const { title } of album.tracks) {
				expect(out.text).toMatch(new RegExp(`^\\d+ ${title}$`, 'm'));
			}
			expect(out.text).not.toMatch(/are faithful/);
		}
	);

	it('says in one line what is missing', async () => {
		const project = copy('report-gone');
		const path = project.manifest.recordings[5]?.renditions[0]?.path ?? '';
		truncateSync(join(project.staticDirectory, path), 30);
		const { stream } = new Written();
		expect(await faultOf(printFidelityReport(project, stream))).toMatch(
			/legalise\.\w+\.weba can't be decoded; run "npm run master"\.$/
		);
		expect(await faultOf(printFidelityReport(new Project(join(home, 'nowhere')), stream))).toMatch(
			/recordings\.json doesn't exist; run "npm run master" first\.$/
		);
	});
});

describe('what an engineer would want to know', () => {
	it('is kept beside the masters: which file became which track, and what was found', async () => {
		const project = copy('reported');
		const { left } = softNoise(-28, 0.4);
		unlinkSync(join(project.mastersDirectory, '02-british.wav'));
		project.addMaster(
			'Artist - 02 - British (final).wav',
			wavBytes({ rate: 48_000, bits: 16, channels: [left, left] })
		);
		const { out, errors } = await project.master();
		const row = /^\S*Artist - 02 - British \(final\)\.wav +2 British$/m;
		expect(out).toMatch(row);
		expect(project.report).toMatch(row);
		for (const line of errors.trimEnd().split('\n')) expect(project.report).toContain(line);
		// What was found stays there although nothing is made again.
		const before = project.report;
		expect((await project.master()).errors).toBe('');
		expect(project.report).toBe(before);
		project.addMaster('06-legalise.wav', 'no sound');
		const fault = await faultOf(project.master());
		expect(project.report).toBe(`${fault}\n`);
	});

	it('is printed, a line each, and the recording is published', async () => {
		const project = copy('warned');
		const { left } = softNoise(-28, 0.4);
		const bytes = wavBytes({ rate: 48_000, bits: 16, channels: [left, left] });
		project.addMaster('06-legalise.wav', bytes);
		const { errors } = await project.master();
		const lines = errors.trimEnd().split('\n');
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(line).toMatch(/^Warning: \S*06-legalise\.wav has .*; .*\.$/);
		expect(errors).toMatch(
			/has 16 bits.*\n.*is loud for an empty room.*\n.*the same sound in both channels/
		);
		expect(project.manifest.recordings[5]?.rmsDbfs).toBeCloseTo(-28, 0);
	});
});

/** The one line of the fault that something ends with. */
async function faultOf(work: Promise<unknown>): Promise<string> {
	const fault: unknown = await work.catch((error: unknown) => error);
	expect(fault).toBeInstanceOf(MasteringFault);
	const { message } = fault as MasteringFault;
	expect(message).not.toContain('\n');
	return message;
}

/** How much room a project's files take on a tmpfs, in bytes. */
function sizeOf(project: Project): number {
	const page = 4096;
	return project.fileNames
		.map((name) => statSync(join(project.staticDirectory, 'album', name)).size)
		.reduce((sum, size) => sum + Math.ceil(size / page) * page, 0);
}

/** As the report prints a difference. */
function signed(differenceDb: number): string {
	return `${differenceDb > 0 ? '+' : ''}${differenceDb.toFixed(3)}`;
}
