import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { findSources } from '.';
import { editDistance, masterStem, nearestStem } from './master-names';

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
		['06-legalize.wav', 'did you mean 06-legalise.wav?'],
		['13-foo.wav', 'did you mean'],
		['6-legalise.flac', 'did you mean 06-legalise.flac?'],
		['11-al.wav', 'did you mean 11-ai.wav?'],
		['03-goverment.wav', 'did you mean 03-government.wav?'],
		['06-legalise.mp3', 'export it as 06-legalise.wav'],
		['notes.txt', 'move it away']
	])('names %s and says: %s', async (name, advice) => {
		put(name);
		await expect(findSources(directory)).rejects.toThrow(
			new RegExp(`${name} is not the name of a track; .*${advice.replace('?', '\\?')}`)
		);
	});

	it('does not choose between two masters of a track', async () => {
		put('06-legalise.wav', '06-legalise.flac');
		await expect(findSources(directory)).rejects.toThrow(
			/06-legalise\.flac and .*06-legalise\.wav are masters of the same track/
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

describe('editDistance', () => {
	it('is a distance', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b) === 0).toBe(a === b);
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});
});
