import { describe, expect, it } from 'vitest';
import { album } from './album';
import { cardLines, describeCard } from './cards';

const subjects = [undefined, ...album.tracks, album.bonus].flatMap((track) =>
	[true, false].map((standIn) => ({ ...(track ? { track } : {}), standIn }))
);

describe('the text of a card', () => {
	it('never pass a stand-in off as the album', () => {
		for (const subject of subjects) {
			const words = cardLines(subject)
				.map((line) => line.words)
				.join(' ');
			expect(/stand-in/i.test(words), words).toBe(subject.standIn);
			expect(describeCard(subject)).toContain(words);
		}
	});

	it('are two lines that fit beside the picture', () => {
		for (const subject of subjects) {
			const lines = cardLines(subject);
			expect(lines).toHaveLength(2);
			for (const { words, lit = '' } of lines) {
				expect(words.length, words).toBeLessThanOrEqual(45);
				expect(words.endsWith(lit)).toBe(true);
			}
		}
	});

	it('say which track it is', () => {
		const [, , third] = album.tracks;
		expect(cardLines({ track: third, standIn: false })).toEqual([
			{ words: 'Is This What We Want? Track 3 of 12.' },
			{ words: 'Nobody is playing.' }
		]);
		expect(describeCard({ track: third, standIn: false })).toContain('“Government” lit');
	});
});
