import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markParts } from './marked-parts';
import { NameSearch } from './name-search';

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
const search = new NameSearch(names);

/** The names found, with what answers in brackets. */
function found(query: string): string[] {
	return search.find(query).map(({ index, ranges }) =>
		markParts(names[index] ?? '', ranges)
			.map(({ text, marked }) => (marked ? `[${text}]` : text))
			.join('')
	);
}

it.each([
	['kate', ['[Kate] Bush']],
	['KATE BU', ['[Kate Bu]sh']],
	['  bush  kate ', ['[Kate] [Bush]']],
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
	['a typo in words out of order', 'bostrige ian', ['[Ian] [Bostridge]']],
	['a typo in an unfinished word', 'bostrt', ['Ian [Bostri]dge']]
])('forgives %s', (_, query, expected) => {
	expect(found(query)).toEqual(expected);
});

it.each(['xyz', 'kte bsh', 'cae', 'z', 'kate xy', 'the king of'])(
	'finds nothing for %j',
	(query) => {
		expect(found(query)).toEqual([]);
	}
);

it('gives everything, unmarked, when nothing is asked', () => {
	for (const query of ['', '  ', '–', "'"]) expect(found(query)).toEqual(names);
});

it('puts what answers better first, and keeps the order otherwise', () => {
	const people = new NameSearch(['Mark Bate', 'Anna Kate', 'Skate', 'Kate Bush', 'Cate Blanchett']);
	expect(people.find('kate').map(({ index }) => index)).toEqual([1, 3, 2, 0, 4]);
});

describe('whatever the name', () => {
	const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
	const word = fc.array(letter, { minLength: 2, maxLength: 9 }).map((letters) => letters.join(''));
	const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

	it('finds it by itself with any one typo', () => {
		const typo = fc.record({
			name: name.filter((text) => text.length >= 5),
			kind: fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
			place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			letter
		});
		fc.assert(
			fc.property(typo, ({ name: text, kind, place, letter: other }) => {
				const at = Math.floor(place * text.length);
				const before = text.slice(0, at);
				const query = {
					wrong: before + other + text.slice(at + 1),
					missing: before + text.slice(at + 1),
					extra: before + other + text.slice(at),
					swapped: before + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
				}[kind];
				// Without its last letters' spaces a query may fall below what a typo needs.
				fc.pre(query.trim().length >= 4);
				expect(new NameSearch([text]).find(query)).toHaveLength(1);
			})
		);
	});

	it('finds it by any beginning of any of its words, and marks just that', () => {
		fc.assert(
			fc.property(name, fc.nat(), fc.nat(), (text, which, length) => {
				const words = text.split(' ');
				const chosen = words[which % words.length] ?? '';
				const query = chosen.slice(0, 1 + (length % chosen.length));
				const [match] = new NameSearch([text]).find(query.toUpperCase());
				const marked = markParts(text, match?.ranges ?? []).filter((part) => part.marked);
				expect(marked.map((part) => part.text)).toEqual([query]);
			})
		);
	});

	it('marks parts that together are the text, whatever is typed', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				(text, query) => {
					for (const { ranges } of new NameSearch([text]).find(query)) {
						const parts = markParts(text, ranges);
						expect(parts.map((part) => part.text).join('')).toBe(text);
					}
				}
			)
		);
	});
});
