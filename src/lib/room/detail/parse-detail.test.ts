import { expect, it } from 'vitest';
import type { Detail } from '$content/detail';
import { parseDetail } from './parse-detail';

const detail: Detail = {
	intervalMs: 100,
	dbfs: [-71.4, -70],
	cues: [{ startSeconds: 0, endSeconds: 0.2, text: 'A pipe ticks' }],
	events: [{ atSeconds: 0.1, lengthSeconds: 0.1, peakDbfs: -50, bandHz: 125 }],
	tiles: null
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
	[{ ...detail, events: undefined }]
])('refuses %j', (json) => {
	expect(() => parseDetail(json)).toThrow('damaged');
});
