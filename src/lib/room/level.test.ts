import { expect, it } from 'vitest';
import { levelAt, loudestSince, shareBetween } from './level';

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

it('finds the loudest of what was just heard', () => {
	expect(loudestSince(envelope, 0.05, 0.3)).toBe(-71.4);
	expect(loudestSince(envelope, 0.25, 0.2)).toBe(-70);
	expect(loudestSince(envelope, 0.25, 0.1)).toBe(-83);
	expect(loudestSince(envelope, 0.3, 0.3)).toBeUndefined();
});

it('places a level between two others, and never outside', () => {
	expect(shareBetween(-80, -40, -70)).toBe(0.25);
	expect(shareBetween(-80, -40, -90)).toBe(0);
	expect(shareBetween(-80, -40, 0)).toBe(1);
	expect(shareBetween(-120, -120, -120)).toBe(1);
});
