import { expect, it } from 'vitest';
import { levelAt } from './level';

const envelope = { intervalMs: 100, dbfs: [-71.4, -70, -83] };

it('finds the level of a moment', () => {
	expect(levelAt(envelope, 0)).toBe(-71.4);
	expect(levelAt(envelope, 0.15)).toBe(-70);
	expect(levelAt(envelope, 0.299)).toBe(-83);
});

it('has no level outside the recording', () => {
	expect(levelAt(envelope, 0.3)).toBeUndefined();
	expect(levelAt(envelope, -1)).toBeUndefined();
});
