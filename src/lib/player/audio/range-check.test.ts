import { afterEach, expect, it, vi } from 'vitest';
import { RangeCheck } from './range-check';

function setUp(vendor: string, ...answers: (number | Error)[]) {
	vi.stubGlobal('navigator', { vendor });
	const fetch = vi.fn(() => {
		const answer = answers.shift();
		if (typeof answer === 'number') return Promise.resolve({ status: answer });
		return Promise.reject(answer ?? new Error('Asked too often.'));
	});
	vi.stubGlobal('fetch', fetch);
	return { check: new RangeCheck(), fetch };
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it('asks once for each recording, for one byte', async () => {
	const { check, fetch } = setUp('Apple Computer, Inc.', 200, 206);
	for (const src of ['/a.m4a', '/b.m4a', '/a.m4a']) await check.start(src);
	expect(fetch).toHaveBeenCalledTimes(2);
	expect(fetch).toHaveBeenCalledWith(
		'/a.m4a',
		expect.objectContaining({ headers: { Range: 'bytes=0-0' } })
	);
	expect(check.isWhole('/a.m4a')).toBe(true);
	expect(check.isWhole('/b.m4a')).toBe(false);
});

it('asks again when there was no answer, or one that tells nothing', async () => {
	const { check } = setUp('Apple Computer, Inc.', new TypeError(), 503, 200);
	for (let times = 0; times < 3; times++) await check.start('/a.m4a');
	expect(check.isWhole('/a.m4a')).toBe(true);
});

it('asks nothing where the browser finds out itself', async () => {
	const { check, fetch } = setUp('Google Inc.', 200);
	await check.start('/a.m4a');
	expect(fetch).not.toHaveBeenCalled();
});
