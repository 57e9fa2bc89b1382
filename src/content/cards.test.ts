import { describe, expect, it } from 'vitest';
import { album } from './album';
import { cardLines, describeCard, type CardSubject } from './cards';

const subjects = [undefined, ...album.tracks, album.bonus].flatMap((track) =>
	[true, false].map((standIn) => ({ ...(track ? { track } : {}), standIn }))
);

function words(subject: CardSubject): string[] {
	return cardLines(subject).map((line) => line.words);
}

describe('the text of a card', () => {
	it('never passes a stand-in off as the album', () => {
		for (const subject of subjects) {
			const words = cardLines(subject)
				.map((line) => line.words)
				.join(' ');
			expect(/stand-in/i.test(words), words).toBe(subject.standIn);
			expect(describeCard(subject)).toContain(words);
		}
	});

	it('is two lines that fit beside the picture', () => {
		for (const subject of subjects) {
			const lines = cardLines(subject);
			expect(lines).toHaveLength(2);
			for (const { words, lit = '' } of lines) {
				expect(words.length, words).toBeLessThanOrEqual(45);
				expect(words.endsWith(lit)).toBe(true);
			}
		}
	});

	it('names the maker of an edition, and nothing of the album’s', () => {
		const edition = { name: 'Zoë', title: 'Rooms in Leeds' };
		expect(words({ standIn: false, edition })).toEqual([
			'Rooms in Leeds',
			'Rooms recorded by Zoë.'
		]);
		const [, , track] = album.tracks;
		expect(words({ track, standIn: false, edition })).toEqual([
			'Government, word 3 of 12.',
			'A room recorded by Zoë.'
		]);
		expect(words({ track, standIn: true, edition })[1]).toMatch(/^A stand-in/);
		const long = { name: 'x'.repeat(80), title: 'y'.repeat(80) };
		for (const subject of [{ edition: long }, { edition: long, track }, { edition: {}, track }]) {
			for (const line of words({ standIn: false, ...subject })) {
				expect(line.length, line).toBeLessThanOrEqual(45);
				expect(line).not.toContain(album.title);
			}
		}
	});

	it('says which track it is', () => {
		const [, , third] = album.tracks;
		expect(cardLines({ track: third, standIn: false })).toEqual([
			{ words: 'Is This What We Want? Track 3 of 12.' },
			{ words: 'Nobody is playing.' }
		]);
		expect(describeCard({ track: third, standIn: false })).toContain('“Government” lit');
	});
});
