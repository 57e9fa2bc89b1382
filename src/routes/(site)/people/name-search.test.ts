import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTexts, type TextPart } from './name-search';

const names = [
	'Kate Bush',
	'Annie Lennox',
	"Ed O'Brien",
	'Yusuf / Cat Stevens',
	'The Kanneh-Masons',
	"The King's Singers",
	'James MacMillan',
	'Paul McCartney',
	'Alfonso Cuarón',
	'Björn Ulvaeus',
	'Søren Straße',
	'VOCES8',
	'Ian Bostridge'
];

const join = (parts: readonly TextPart[]) =>
	parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

/** The names found, with the matching parts in brackets. */
function found(query: string): string[] {
	return searchTexts(names, query).map(({ parts }) => join(parts));
}

it.each([
	['kate', ['[Kate] Bush']],
	['KATE BU', ['[Kate Bu]sh']],
	['  bush  kate ', ['[Kate Bush]']],
	['obrien', ["Ed [O'Brien]"]],
	['o’brien', ["Ed [O'Brien]"]],
	['kings singers', ["The [King's Singers]"]],
	['masons', ['The Kanneh-[Masons]']],
	['kanneh masons', ['The [Kanneh-Masons]']],
	['cat stevens', ['Yusuf / [Cat Stevens]']],
	['cats', ['Yusuf / [Cat] Stevens']],
	['cuaron', ['Alfonso [Cuarón]']],
	['CUARÓN', ['Alfonso [Cuarón]']],
	['bjo\u0308rn', ['[Björn] Ulvaeus']],
	['soren strasse', ['[Søren Straße]']],
	['voces', ['[VOCES]8']],
	['cartney', ['Paul Mc[Cartney]']],
	['macmillan', ['James [MacMillan]']]
])('finds %j', (query, expected) => {
	expect(found(query)).toEqual(expected);
});

it.each([
	['a wrong first letter', 'cate bush', ['[Kate Bush]']],
	['a missing letter', 'lenox', ['Annie [Lennox]']],
	['a letter too many', 'bushh', ['Kate [Bush]']],
	['letters that changed places', 'kaet', ['[Kate] Bush']],
	['a space too many', 'mc cartney', ['Paul [McCartney]']],
	['a space too few', 'katebush', ['[Kate Bush]']],
	['a typo in a short word', 'ien bostridge', ['[Ian Bostridge]']],
	['a typo in words out of order', 'bostrige ian', ['[Ian Bostridge]']],
	['a typo in an unfinished word', 'bostrt', ['Ian [Bostri]dge']]
])('forgives %s', (_, query, expected) => {
	expect(found(query)).toEqual(expected);
});

it.each(['xyz', 'kee bush', 'cae', 'z', 'kate xy', 'the king of'])(
	'finds nothing for %j',
	(query) => {
		expect(found(query)).toEqual([]);
	}
);

it('returns everything, unmarked, for a blank query', () => {
	for (const query of ['', '  ', '–', "'"]) expect(found(query)).toEqual(names);
});

it('puts the beginnings of words first, then other parts, then typos', () => {
	const people = ['Mark Bate', 'Skate', 'Kate Bush'];
	expect(searchTexts(people, 'kate').map(({ index }) => index)).toEqual([2, 1, 0]);
});

it('takes the query literally', () => {
	for (const query of ['-kate', '"kate"', 'kate.*', '(kate']) {
		expect(found(query)).toEqual(['[Kate] Bush']);
	}
});

describe('whatever the name', () => {
	const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
	const word = (minLength: number) =>
		fc.array(letter, { minLength, maxLength: 9 }).map((letters) => letters.join(''));

	it('finds it with a typo in a word', () => {
		const typo = fc.record({
			before: word(2),
			misspelt: word(4),
			kind: fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
			place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			letter
		});
		fc.assert(
			fc.property(typo, ({ before, misspelt, kind, place, letter: other }) => {
				const at = Math.floor(place * misspelt.length);
				const [start, rest] = [misspelt.slice(0, at), misspelt.slice(at + 1)];
				const typed = {
					wrong: start + other + rest,
					missing: start + rest,
					extra: start + other + misspelt.slice(at),
					swapped: start + rest.slice(0, 1) + (misspelt[at] ?? '') + rest.slice(1)
				}[kind];
				expect(searchTexts([`${before} ${misspelt}`], `${before} ${typed}`)).toHaveLength(1);
			})
		);
	});

	it('finds it by the beginning of a word, and marks just that', () => {
		const name = fc.array(word(2), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(name, fc.nat(), fc.nat(), (words, which, length) => {
				const chosen = words[which % words.length] ?? '';
				const query = chosen.slice(0, 1 + (length % chosen.length));
				const [match] = searchTexts([words.join(' ')], query.toUpperCase());
				const marked = match?.parts.filter((part) => part.marked) ?? [];
				expect(marked.map(({ text }) => text)).toEqual([query]);
			})
		);
	});

	it('returns parts that add up to the text, for any query', () => {
		const anything = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(anything, anything, (text, query) => {
				for (const { parts } of searchTexts([text], query)) {
					expect(parts.map((part) => part.text).join('')).toBe(text);
				}
			})
		);
	});
});
