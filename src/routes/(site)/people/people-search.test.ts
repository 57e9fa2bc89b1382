import { beforeEach, expect, it } from 'vitest';
import { PeopleSearch } from './people-search.svelte';

let search: PeopleSearch;

beforeEach(() => {
	search = new PeopleSearch([
		[
			{ name: 'Dan Smith', description: 'singer (Bastille)' },
			{ name: 'Paul McCartney', description: 'singer-songwriter' },
			{ name: 'Anna Bastian' }
		],
		[{ name: 'Paul McCartney' }, { name: 'Paul Simon' }]
	]);
});

const found = () => search.found.map((list) => list.map(({ name }) => name));

it('has everyone, in order, until something is typed', () => {
	const all = [
		['Dan Smith', 'Paul McCartney', 'Anna Bastian'],
		['Paul McCartney', 'Paul Simon']
	];
	expect(found()).toEqual(all);
	search.query = '  ';
	expect(found()).toEqual(all);
	expect(search.trimmedQuery).toBe('');
});

it('searches every list, and counts a name in two of them once', () => {
	search.query = ' pual ';
	expect(found()).toEqual([['Paul McCartney'], ['Paul McCartney', 'Paul Simon']]);
	expect(search.count).toBe(2);
	expect(search.trimmedQuery).toBe('pual');
});

it('finds people by description too, after those whose name matches', () => {
	search.query = 'basti';
	expect(found()).toEqual([['Anna Bastian', 'Dan Smith'], []]);
	const [anna, dan] = search.found[0] ?? [];
	expect(anna?.nameParts).toEqual([
		{ text: 'Anna ', marked: false },
		{ text: 'Basti', marked: true },
		{ text: 'an', marked: false }
	]);
	expect(dan?.nameParts).toEqual([{ text: 'Dan Smith', marked: false }]);
	expect(dan?.descriptionParts).toContainEqual({ text: 'Basti', marked: true });
});

it('finds nobody', () => {
	search.query = 'xyz';
	expect(search.count).toBe(0);
	expect(found()).toEqual([[], []]);
});
