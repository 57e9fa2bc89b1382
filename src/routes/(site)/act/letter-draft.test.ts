import { beforeEach, describe, expect, it } from 'vitest';
import { letterTemplates } from '$content/letter';
import type { KeyValueStore } from '$lib/storage/persisted';
import { LetterDraft } from './letter-draft.svelte';

let values: Map<string, string>;
let store: KeyValueStore;
let draft: LetterDraft;

beforeEach(() => {
	values = new Map();
	store = {
		getItem: (key) => values.get(key) ?? null,
		setItem: (key, value) => void values.set(key, value)
	};
	draft = new LetterDraft('uk', letterTemplates.uk, store);
});

/** The letter as another page of the same visit would load it. */
function afterReload(): LetterDraft {
	const again = new LetterDraft('uk', letterTemplates.uk, store);
	again.resume();
	return again;
}

describe('what is chosen', () => {
	it('changes the paragraphs that weren’t edited', () => {
		draft.tone = 'formal';
		expect(draft.paragraph(0)).toBe(letterTemplates.uk.opening.formal);
		draft.put('points', 'poll', true);
		expect(draft.paragraph(1)).toContain('72%');
		draft.put('points', 'poll', false);
		expect(draft.paragraph(1)).not.toContain('72%');
		draft.put('asks', 'answer', false);
		expect(draft.paragraph(2)).not.toContain('where you stand');
	});

	it('leaves edited text alone until the suggestion is restored', () => {
		draft.type(0, 'My own words.');
		draft.tone = 'personal';
		expect([draft.paragraph(0), draft.isTyped(0)]).toEqual(['My own words.', true]);
		draft.type(0, null);
		expect([draft.paragraph(0), draft.isTyped(0)]).toEqual([
			letterTemplates.uk.opening.personal,
			false
		]);
	});

	it('does not count the suggested text, typed, as edited', () => {
		draft.type(0, letterTemplates.uk.opening.plain);
		expect(draft.isTyped(0)).toBe(false);
	});
});

describe('the letter', () => {
	it('is addressed and signed', () => {
		expect(draft.text.startsWith('Dear Member of Parliament,\n\n')).toBe(true);
		expect(draft.text.endsWith('\n\nYours faithfully,')).toBe(true);
		draft.name = ' Ms Example ';
		draft.writer = 'A. Writer';
		draft.address = '1 Road\nTown';
		expect(draft.text.startsWith('Dear Ms Example,\n\n')).toBe(true);
		expect(draft.text.endsWith('Yours sincerely,\nA. Writer\n1 Road\nTown')).toBe(true);
	});

	it('knows what it lacks of the writer', () => {
		expect(draft.missing).toBe('both');
		draft.writer = 'A. Writer';
		expect(draft.missing).toBe('address');
		draft.address = '1 Road';
		expect(draft.missing).toBeUndefined();
		draft.writer = ' ';
		expect(draft.missing).toBe('name');
	});

	it('addresses a senator or a representative by title, each by name', () => {
		const us = new LetterDraft('us', letterTemplates.us, store);
		us.name = 'Example';
		us.email = 'senator@example.org';
		expect(us.greeting).toBe('Dear Senator Example,');
		us.addressee =
			letterTemplates.us.addressees.find(({ id }) => id === 'representative') ?? us.addressee;
		expect(us.greeting).toBe('Dear Representative,');
		expect(us.recipient).toBe('');
	});

	it('is counted and emailed as it is', () => {
		const before = draft.wordCount;
		draft.type(1, `${draft.paragraph(1)} Three more words.`);
		expect(draft.wordCount).toBe(before + 3);
		expect(decodeURIComponent(draft.mailto)).toContain('Three more words.');
	});
});

describe('the email', () => {
	it('holds the letter as it is suggested', () => {
		expect(draft.isTooLongToMail).toBe(false);
		expect(draft.mailto).toContain('&body=Dear%20');
	});

	it('goes to the address that was typed once it is one, even if it is empty', () => {
		draft.email = 'ms.example';
		expect(draft.mailto).toMatch(/^mailto:\?subject=/);
		draft.email = ' ms.example@parliament.example ';
		expect(draft.mailto).toMatch(/^mailto:ms\.example@parliament\.example\?subject=/);
		draft.type(1, 'word '.repeat(300));
		expect(draft.mailto).toMatch(/^mailto:ms\.example@parliament\.example\?subject=[^&]+$/);
	});

	it('is empty where the letter would be cut off, and holds it again once it is shorter', () => {
		draft.type(1, 'word '.repeat(300));
		expect(draft.isTooLongToMail).toBe(true);
		expect(draft.mailto).toMatch(/^mailto:\?subject=[^&]+$/);
		draft.type(1, null);
		expect(draft.mailto).toContain('&body=Dear%20');
	});

	it.each([
		['日本', 9],
		['’', 9],
		['🔇', 12],
		['\n', 6]
	])('is measured as it is encoded: %j takes %i characters', (text, encodedLength) => {
		draft.type(1, '');
		const freeLength = 1900 - draft.mailto.length - encodeURIComponent('\r\n\r\n').length - 2;
		const perRepeat = encodeURIComponent(text.replace('\n', '\r\n')).length;
		expect(perRepeat % encodedLength).toBe(0);
		const fitting = Math.floor(freeLength / perRepeat);
		draft.type(1, `a${text.repeat(fitting)}b`);
		expect(draft.isTooLongToMail).toBe(false);
		draft.type(1, `a${text.repeat(fitting + 1)}b`);
		expect(draft.isTooLongToMail).toBe(true);
	});

	it.each(['\ud83d', '\ude00'])('is made of a name with half an emoji, %j', (half) => {
		draft.writer = half;
		draft.name = `Ms ${half}`;
		expect(decodeURIComponent(draft.mailto)).toContain('Dear Ms \ufffd,');
		expect(decodeURIComponent(afterReload().mailto)).toContain('Dear Ms \ufffd,');
	});
});

describe('what is stored for the visit', () => {
	it('is everything that was chosen and typed', () => {
		draft.tone = 'formal';
		draft.put('points', 'dropped', false);
		draft.type(2, 'Please answer.');
		draft.name = 'Ms Example';
		draft.email = 'ms@example.org';
		draft.writer = 'A. Writer';
		draft.address = '1 Road';
		const again = afterReload();
		expect(again.mailto).toBe(draft.mailto);
		expect(again.text).toBe(draft.text);
		expect([again.tone, again.has('points', 'dropped'), again.isTyped(2)]).toEqual([
			'formal',
			false,
			true
		]);
	});

	it('is nothing after starting over', () => {
		const untouched = draft.text;
		draft.type(0, 'Mine.');
		draft.writer = 'A. Writer';
		draft.startAgain();
		expect(draft.text).toBe(untouched);
		expect(afterReload().text).toBe(untouched);
	});

	it.each(['{}', '[]', 'null', '{"choice":{"tone":"loud","points":[],"asks":[]}}', 'x'])(
		'is left alone when it is %s',
		(kept) => {
			values.set('letter-uk', kept);
			expect(afterReload().text).toBe(draft.text);
		}
	);
});
