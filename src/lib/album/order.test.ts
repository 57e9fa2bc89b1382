import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAfter, indexAfterEnd, indexBefore } from './order';

describe('the order of the album', () => {
	it('stops after the last track', () => {
		expect(indexAfterEnd(11, 12, 'off')).toBeNull();
		expect(indexAfter(11, 12, 'off')).toBeNull();
		expect(indexBefore(0, 12, 'off')).toBeNull();
	});

	it('goes round when the album repeats', () => {
		expect(indexAfterEnd(11, 12, 'album')).toBe(0);
		expect(indexBefore(0, 12, 'album')).toBe(11);
	});

	it('stays on a track that repeats, but lets a press of next leave it', () => {
		expect(indexAfterEnd(4, 12, 'track')).toBe(4);
		expect(indexAfter(4, 12, 'track')).toBe(5);
	});

	it('has next and previous undo each other wherever there is a next', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.nat(),
				fc.constantFrom('off', 'album', 'track'),
				(count, seed, repeat) => {
					const index = seed % count;
					const after = indexAfter(index, count, repeat);
					if (after !== null) expect(indexBefore(after, count, repeat)).toBe(index);
				}
			)
		);
	});
});
