import { expect, it } from 'vitest';
import type { Detail } from '$content/detail';
import { parseDetail } from './details';

const detail: Detail = {
	intervalMs: 100,
	dbfs: [-71.4, -70],
	cues: [{ startSeconds: 0, endSeconds: 0.2, text: 'A pipe ticks' }],
	events: [
		{ atSeconds: 0.1, peakDbfs: -50, words: 'A short sound' },
		{ atSeconds: 0.2, words: 'A pipe ticks' }
	],
	pictureWords: 'Spectrogram of The: one sound at 0:00.',
	tiles: {
		paths: ['album/the.tile.0123456789.avif'],
		columnSeconds: 0.05,
		tileColumns: 1280,
		rows: 320,
		lowestHz: 20,
		highestHz: 16_000,
		floorDbfs: -115,
		ceilingDbfs: -60
	}
};

it('reads what mastering writes', () => {
	expect(parseDetail(JSON.parse(JSON.stringify(detail)))).toEqual(detail);
});

it.each([
	[null],
	[[]],
	[{}],
	[{ ...detail, intervalMs: 0 }],
	[{ ...detail, dbfs: ['-70'] }],
	[{ ...detail, cues: [{ startSeconds: 0, text: 'A pipe ticks' }] }],
	[{ ...detail, cues: [null] }],
	[{ ...detail, events: [{ atSeconds: '1' }] }],
	[{ ...detail, events: [{ atSeconds: 1, words: 'A pipe ticks', peakDbfs: '-50' }] }],
	[{ ...detail, events: undefined }],
	[{ ...detail, tiles: null }],
	[{ ...detail, tiles: { ...detail.tiles, rows: '320' } }]
])('refuses %j', (json) => {
	expect(() => parseDetail(json)).toThrow('damaged');
});
