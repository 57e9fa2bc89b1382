import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracks, type Track } from '$lib/album/tracks';
import { Queue, repeatModes, type Repeat } from './queue.svelte';

const twelve = tracks.slice(0, 12);
const first = at(0);
const last = at(11);

function at(index: number): Track {
	const track = twelve[index];
	if (!track) throw new Error(`No track ${index}.`);
	return track;
}

function queueOf(count: number, repeat: Repeat) {
	const queue = new Queue(twelve.slice(0, count));
	queue.setRepeat(repeat);
	return queue;
}

describe('the order of the album', () => {
	it('begins at the first track and stops after the last', () => {
		const queue = queueOf(12, 'off');
		expect(queue.next(null)).toBe(first);
		expect(queue.following(last)).toBeNull();
		expect(queue.next(last)).toBeNull();
		expect(queue.previous(first)).toBeNull();
	});

	it('wraps round when the album repeats', () => {
		const queue = queueOf(12, 'album');
		expect(queue.following(last)).toBe(first);
		expect(queue.previous(first)).toBe(last);
	});

	it('stays on a track that repeats, but “next” leaves it', () => {
		const queue = queueOf(12, 'track');
		expect(queue.following(at(4))).toBe(at(4));
		expect(queue.next(at(4))).toBe(at(5));
	});

	it('includes the bonus track, if there is a recording of it', () => {
		const bonus: Track = { ...first, slug: 'bonus', number: 13 };
		const queue = new Queue([...twelve, bonus]);
		expect(queue.following(last)).toBe(bonus);
		expect(queue.previous(bonus)).toBe(last);
		expect(queue.following(bonus)).toBeNull();
	});

	it('identifies a track by its slug, not by the object', () => {
		expect(queueOf(12, 'off').next({ ...first })).toBe(at(1));
	});

	it('next and previous undo each other', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.nat(),
				fc.constantFrom(...repeatModes),
				(count, seed, repeat) => {
					const queue = queueOf(count, repeat);
					const track = at(seed % count);
					const next = queue.next(track);
					if (next) expect(queue.previous(next)).toBe(track);
				}
			)
		);
	});
});
