import { expect, it } from 'vitest';
import { describeDownload, formatSize } from './copy';

it.each([
	[0, '0.0 MB'],
	[4_660_000, '4.7 MB'],
	[99_960_000, '100 MB'],
	[10_738_841_200, '10.7 GB']
])('writes %i bytes as %s', (bytes, text) => {
	expect(formatSize(bytes)).toBe(text);
});

it('says how much of a track is here', () => {
	const track = {
		downloadedBytes: 2_100_000,
		bytes: 4_700_000,
		missingBytes: 2_600_000,
		failure: null
	};
	expect(describeDownload({ ...track, state: 'absent' })).toBe('4.7 MB');
	expect(describeDownload({ ...track, state: 'downloading' })).toBe('2.1 MB of 4.7 MB');
	expect(describeDownload({ ...track, state: 'paused' })).toBe('Paused at 2.1 MB of 4.7 MB');
	expect(describeDownload({ ...track, state: 'downloaded' })).toBe('Saved, 4.7 MB');
});

it('says how much space it needs, and how much is free if known', () => {
	const failed = { state: 'failed', downloadedBytes: 1e6, bytes: 6e6, missingBytes: 5e6 } as const;
	expect(describeDownload({ ...failed, failure: { kind: 'full', freeBytes: 1e6 } })).toBe(
		'Not enough space: 5.0 MB more is needed and about 1.0 MB is free. Tracks already saved are safe.'
	);
	expect(describeDownload({ ...failed, failure: { kind: 'full' } })).toBe(
		'Not enough space: 5.0 MB more is needed. Tracks already saved are safe.'
	);
});
