import { beforeEach, expect, it } from 'vitest';
import { Persisted } from '$lib/storage/persisted';
import { CountryChoice, parseCountry } from './country.svelte';

let values: Map<string, string>;

function onThisDevice(): CountryChoice {
	const store = {
		getItem: (key: string) => values.get(key) ?? null,
		setItem: (key: string, value: string) => void values.set(key, value)
	};
	return new CountryChoice(new Persisted('country', parseCountry, store));
}

beforeEach(() => {
	values = new Map();
});

it('is the UK until another is chosen, which is then remembered', () => {
	const choice = onThisDevice();
	choice.show('');
	expect(choice.current).toBe('uk');
	choice.choose('us');
	const later = onThisDevice();
	later.show('#more');
	expect(later.current).toBe('us');
});

it('is the one in the address, which is not remembered', () => {
	const choice = onThisDevice();
	choice.choose('us');
	choice.show('#elsewhere');
	expect(choice.current).toBe('elsewhere');
	const later = onThisDevice();
	later.show('');
	expect(later.current).toBe('us');
});

it('ignores unknown ones', () => {
	values.set('country', '"mars"');
	const choice = onThisDevice();
	choice.show('#venus');
	expect(choice.current).toBe('uk');
});
