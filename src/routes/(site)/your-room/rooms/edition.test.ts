import { expect, it } from 'vitest';
import { editionOf } from './edition';
import type { VisitorRoom } from './visitor-room';

function room(slug: VisitorRoom['slug'], recordedAt: string): VisitorRoom {
	const format = { sampleRateHz: 48_000, channels: 1, frames: 48_000 } as const;
	return { id: slug + recordedAt, slug, recordedAt, note: '', ...format };
}

it('is in the order of the sentence, whenever the rooms were recorded', () => {
	const rooms = [room('ai', '2026-01-01T00:00:00Z'), room('the', '2026-01-02T00:00:00Z')];
	expect(editionOf(rooms).map(({ slug }) => slug)).toEqual(['the', 'ai']);
});

it('has the latest room of a word, wherever it was recorded', () => {
	const early = room('must', '2026-01-01T23:00:00-05:00');
	const late = room('must', '2026-01-02T05:00:00+00:00');
	expect(editionOf([early, late])).toEqual([late]);
	expect(editionOf([late, early])).toEqual([late]);
});

it('has a chosen room in place of the latest of its word', () => {
	const the = room('the', '2026-01-01T00:00:00Z');
	const early = room('must', '2026-01-01T00:00:00Z');
	const late = room('must', '2026-01-02T00:00:00Z');
	expect(editionOf([the, early, late], early)).toEqual([the, early]);
	expect(editionOf([the, early, late], the)).toEqual([the, late]);
});

it('is empty without rooms', () => {
	expect(editionOf([])).toEqual([]);
});
