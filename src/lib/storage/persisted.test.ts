import { expect, it } from 'vitest';
import { Persisted, type KeyValueStore } from './persisted';

function memoryStore(values = new Map<string, string>()): KeyValueStore {
	return {
		getItem: (key) => values.get(key) ?? null,
		setItem: (key, value) => void values.set(key, value)
	};
}

const parseNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);

it('returns what was stored', () => {
	const store = memoryStore();
	new Persisted('volume', parseNumber, store).current = 0.5;
	expect(new Persisted('volume', parseNumber, store).current).toBe(0.5);
});

it.each(['"loud"', 'not json', ''])('ignores a stored value that is %s', (text) => {
	expect(
		new Persisted('volume', parseNumber, memoryStore(new Map([['volume', text]]))).current
	).toBeUndefined();
});

it('forgets the value if the storage throws', () => {
	const blocked: KeyValueStore = {
		getItem: () => {
			throw new DOMException('blocked', 'SecurityError');
		},
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		}
	};
	const persisted = new Persisted('volume', parseNumber, blocked);
	persisted.current = 1;
	expect(persisted.current).toBeUndefined();
});
