import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { masterStem, readMasterName } from './master-names';

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
		['bonus.opus', 'bonus'],
		['Track 02 - British (final).flac', 'british'],
		['03_Government_v3.aif', 'government'],
		['Artist - 02 - British.wav', 'british'],
		['The Artists - 09 - To (not mastered).wav', 'to'],
		['13.wav', 'bonus'],
		['07 take 2.wav', 'music'],
		['Track 7.wav', 'music'],
		['Legalize.wav', 'legalise'],
		['6-legalize.flac', 'legalise'],
		['British 24bit 96k.wav', 'british'],
		['British 2025-02-25.wav', 'british'],
		['11-al.wav', 'ai']
	])('takes %s for %s', (name, slug) => {
		const { kind, tracks } = readMasterName(name, [...album.tracks, album.bonus]);
		expect(kind).toBe('sound');
		expect(tracks.map((track) => track.slug)).toEqual([slug]);
	});

	it.each([
		['06-legalise.en.vtt', 'legalise', 'en'],
		['06-legalise_en-GB.vtt', 'legalise', 'en-GB'],
		['06-legalise.en_US.sdh.srt', 'legalise', 'en-US'],
		['6 Legalise [English].srt', 'legalise', 'en'],
		['legalise-eng.vtt', 'legalise', 'en'],
		['06-legalise.captions.vtt', 'legalise', null],
		['06-legalise (CC).vtt', 'legalise', null],
		['06-legalise.de.vtt', 'legalise', 'de'],
		['09-to.vtt', 'to', null],
		['09-to.en.vtt', 'to', 'en']
	])('takes %s for captions of %s in %s', (name, slug, language) => {
		const read = readMasterName(name, album.tracks);
		expect(read).toMatchObject({ kind: 'captions', language });
		expect(read.tracks.map((track) => track.slug)).toEqual([slug]);
	});

	it('survives any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
				expect(readMasterName(name, album.tracks).tracks.length).toBeLessThanOrEqual(2);
			})
		);
	});

	it('suggests the right name after any one slip', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...album.tracks.filter(({ slug }) => slug.length > 3)),
				fc.nat(),
				fc.constantFrom('q', ''),
				(track, position, letter) => {
					const stem = masterStem(track);
					const at = position % stem.length;
					const slipped = stem.slice(0, at) + letter + stem.slice(at + 1);
					expect(readMasterName(`${slipped}.wav`, album.tracks).nearest).toBe(`${stem}.wav`);
				}
			)
		);
	});
});
