import { beforeEach, expect, it } from 'vitest';
import { PeopleFinder } from './people-finder.svelte';

let finder: PeopleFinder;

beforeEach(() => {
	finder = new PeopleFinder([
		[
			{ name: 'Dan Smith', description: 'singer (Bastille)' },
			{ name: 'Paul McCartney', description: 'singer-songwriter' },
			{ name: 'Anna Bastian' }
		],
		[{ name: 'Paul McCartney' }, { name: 'Paul Simon' }]
	]);
});

const found = () => finder.found.map((list) => list.map(({ name }) => name));

it('has everybody, in order, until something is asked', () => {
	const all = [
		['Dan Smith', 'Paul McCartney', 'Anna Bastian'],
		['Paul McCartney', 'Paul Simon']
	];
	expect(found()).toEqual(all);
	finder.query = '  ';
	expect(found()).toEqual(all);
	expect(finder.asked).toBe('');
});

it('searches every list, and counts a name in two of them once', () => {
	finder.query = ' pual ';
	expect(found()).toEqual([['Paul McCartney'], ['Paul McCartney', 'Paul Simon']]);
	expect(finder.count).toBe(2);
	expect(finder.asked).toBe('pual');
});

it('finds by how somebody is described too, after those whose name answers', () => {
	finder.query = 'basti';
	expect(found()).toEqual([['Anna Bastian', 'Dan Smith'], []]);
	const [anna, dan] = finder.found[0] ?? [];
	expect(anna?.nameParts).toEqual([
		{ text: 'Anna ', marked: false },
		{ text: 'Basti', marked: true },
		{ text: 'an', marked: false }
	]);
	expect(dan?.nameParts).toEqual([{ text: 'Dan Smith', marked: false }]);
	expect(dan?.descriptionParts).toContainEqual({ text: 'Basti', marked: true });
});

it('says that nobody answers', () => {
	finder.query = 'xyz';
	expect(finder.count).toBe(0);
	expect(found()).toEqual([[], []]);
});
