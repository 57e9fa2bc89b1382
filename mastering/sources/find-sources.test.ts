import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { findSources } from './find-sources';
import { masterStem, nearestStem, readMasterName } from './master-names';

let directory: string;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'masters-'));
});

afterEach(() => {
	rmSync(directory, { recursive: true });
});

function put(...names: string[]): void {
	for (const name of names) writeFileSync(join(directory, name), 'x');
}

describe('findSources', () => {
	it('takes a master where there is one, and a room for the others', async () => {
		put('06-legalise.wav', '01-the.FLAC', '.gitkeep', 'README.md', '.DS_Store');
		const sources = await findSources(directory);
		expect(sources.map(({ track }) => track.slug)).toEqual(album.tracks.map(({ slug }) => slug));
		expect(sources.filter(({ kind }) => kind === 'master').map(({ track }) => track.slug)).toEqual([
			'the',
			'legalise'
		]);
	});

	it('does without the folder', async () => {
		expect(await findSources(join(directory, 'nowhere'))).toHaveLength(12);
	});

	it.each([
		['06-legalize.wav', /did you mean 06-legalise\.wav\?/],
		['13-foo.wav', /did you mean/],
		['6-legalize.flac', /did you mean 06-legalise\.flac\?/],
		['11-al.wav', /did you mean 11-ai\.wav\?/],
		['goverment.aiff', /did you mean 03-government\.aiff\?/],
		['06.wav', /did you mean 06-legalise\.wav\?/],
		['14-the.wav', /did you mean 01-the\.wav\?/],
		['06-legalise.mid', /export it as 06-legalise\.wav/],
		['06-legalise', /export it as 06-legalise\.wav/],
		['06-legalize.vtt', /did you mean 06-legalise\.vtt\?/],
		['notes.txt', /is not the name of a track; .* move it away/],
		['13-bonus.vtt', /has no recording to go with/]
	])('names %s and says what to do', async (name, advice) => {
		put(name);
		await expect(findSources(directory)).rejects.toThrow(advice);
		await expect(findSources(directory)).rejects.toThrow(name);
	});

	it.each(['06-legalise.flac', 'Legalise.wav', '6_LEGALISE.aif'])(
		'does not choose between two masters of a track: %s',
		async (other) => {
			put('06 Legalise.wav', other);
			const chosen = findSources(directory);
			await expect(chosen).rejects.toThrow(/are masters of the same track/);
			await expect(chosen).rejects.toThrow('06 Legalise.wav');
			await expect(chosen).rejects.toThrow(other);
		}
	);

	it('does not choose between a number and a word', async () => {
		put('01-british.wav');
		await expect(findSources(directory)).rejects.toThrow(
			/01-british\.wav fits two tracks: 1 is “The”, and “British” is 2/
		);
	});

	it('puts the bonus track after the twelve, if there is one', async () => {
		put('13-bonus.flac', '13-bonus.vtt');
		const sources = await findSources(directory);
		expect(sources).toHaveLength(13);
		expect(sources[12]).toMatchObject({
			kind: 'master',
			track: { slug: 'bonus', number: 13 },
			captionsPath: join(directory, '13-bonus.vtt')
		});
	});

	it('takes captions for masters and stand-ins alike', async () => {
		put('06-legalise.wav', '06-legalise.vtt', 'Music.vtt');
		const captions = Object.fromEntries(
			(await findSources(directory)).map(({ track, captionsPath }) => [track.slug, captionsPath])
		);
		expect(captions).toMatchObject({
			the: null,
			legalise: join(directory, '06-legalise.vtt'),
			music: join(directory, 'Music.vtt')
		});
	});

	it('refuses what is not a file', async () => {
		symlinkSync('01-the.wav', join(directory, '01-the.wav'));
		await expect(findSources(directory)).rejects.toThrow(
			/01-the\.wav is a broken link; put the file itself there\./
		);
		unlinkSync(join(directory, '01-the.wav'));
		mkdirSync(join(directory, '01-the.wav'));
		await expect(findSources(directory)).rejects.toThrow(
			/01-the\.wav is not a file; put the recording itself there\./
		);
	});

	it('shows a name with a line break in one line', async () => {
		put('a\nb.wav');
		await expect(findSources(directory)).rejects.toThrow(/^[^\n]*$/);
	});

	it.skipIf(process.platform !== 'linux')('refuses a name that is not UTF-8', async () => {
		writeFileSync(Buffer.from(`${directory}/01-th\xe9.wav`, 'latin1'), 'x');
		await expect(findSources(directory)).rejects.toThrow(/is not UTF-8; rename it/);
	});
});

describe('readMasterName', () => {
	it.each([
		['01 The.wav', 'the'],
		['1_the.flac', 'the'],
		['The.wav', 'the'],
		['01.the.AIFF', 'the'],
		['11 - AI.m4a', 'ai'],
		['11ai.caf', 'ai'],
		['012 companies.mp3', 'companies'],
		['13 (Bonus Track).wav', 'bonus'],
		['bonus.opus', 'bonus']
	])('takes %s for %s', (name, slug) => {
		const { kind, tracks } = readMasterName(name, [...album.tracks, album.bonus]);
		expect(kind).toBe('sound');
		expect(tracks.map((track) => track.slug)).toEqual([slug]);
	});

	it('survives any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
				expect(readMasterName(name, album.tracks).tracks.length).toBeLessThanOrEqual(2);
			})
		);
	});
});

describe('nearestStem', () => {
	it('is the stem itself for every track', () => {
		for (const track of album.tracks) {
			expect(nearestStem(masterStem(track), album.tracks)).toBe(masterStem(track));
		}
	});

	it('finds a track through any one slip', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...album.tracks.filter(({ slug }) => slug.length > 3)),
				fc.nat(),
				fc.constantFrom('q', ''),
				(track, position, letter) => {
					const stem = masterStem(track);
					const at = position % stem.length;
					const slipped = stem.slice(0, at) + letter + stem.slice(at + 1);
					expect(nearestStem(slipped, album.tracks)).toBe(stem);
				}
			)
		);
	});
});
