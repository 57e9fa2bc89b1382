import { expect, it } from 'vitest';
import type { Claim } from '$content/claim';
import { sources } from '$content/sources';
import { PageNotes } from './notes';

const claim = (text: string, ...keys: Claim['sources']): Claim => ({
	text,
	sources: keys,
	facts: ['album.album']
});
const section = (...statements: [Claim, ...Claim[]]) => ({
	id: 'one',
	heading: 'One',
	paragraphs: [statements] as const
});

it('numbers the notes of a page from section to section', () => {
	const notes = new PageNotes();
	const first = notes.section(section(claim('a', 'bbc'), claim('b', 'vice', 'lbc')));
	const second = notes.section(section(claim('c', 'bbc')));
	expect(first.notes).toEqual([
		{ number: 1, sources: [sources.bbc] },
		{ number: 2, sources: [sources.vice, sources.lbc] }
	]);
	expect(second.notes).toEqual([{ number: 3, sources: [sources.bbc] }]);
});

it('lets statements of a section share a note, which leads back to the first of them', () => {
	const { paragraphs, notes } = new PageNotes().section(
		section(claim('a', 'bbc', 'lbc'), claim('b', 'lbc', 'bbc'), claim('c', 'bbc'))
	);
	expect(paragraphs[0]?.map(({ mark }) => mark)).toEqual([
		{ number: 1, isFirst: true },
		{ number: 1, isFirst: false },
		{ number: 2, isFirst: true }
	]);
	expect(notes).toHaveLength(2);
});

it('numbers alternatives separately, each with its own ids', () => {
	const marks = ['uk-', 'us-'].map((prefix) => {
		const { shown, notes } = new PageNotes(prefix).together((mark) => mark(claim('a', 'bbc')));
		expect(notes).toEqual([{ number: 1, sources: [sources.bbc], prefix }]);
		return shown.mark;
	});
	expect(marks).toEqual([
		{ number: 1, isFirst: true, prefix: 'uk-' },
		{ number: 1, isFirst: true, prefix: 'us-' }
	]);
});

it('gives a statement about the site no mark', () => {
	const { shown, notes } = new PageNotes().together((mark) => mark({ own: 'This site plays.' }));
	expect(shown).toEqual({ text: 'This site plays.' });
	expect(notes).toEqual([]);
});

it('starts with what comes before the paragraphs', () => {
	const { lead, rest, paragraphs } = new PageNotes().section(section(claim('b', 'lbc')), {
		rest: (mark) => ({ rest: mark(claim('c', 'vice')) }),
		lead: (mark) => ({ lead: mark(claim('a', 'bbc')) })
	});
	expect([lead, paragraphs[0]?.[0], rest].map((marked) => marked?.mark?.number)).toEqual([1, 2, 3]);
});
