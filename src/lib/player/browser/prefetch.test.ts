import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let connection: object | undefined;
let status: number;
const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
const asked = () => fetch.mock.calls.map(([address]) => address);

/** As on a new visit. */
async function visit() {
	vi.resetModules();
	return (await import('./prefetch')).prefetchHeads;
}

const settle = () => vi.runAllTimersAsync();

beforeEach(() => {
	vi.useFakeTimers();
	connection = { effectiveType: '4g', saveData: false };
	status = 206;
	fetch.mockReset().mockImplementation(() => Promise.resolve(new Response('head', { status })));
	vi.stubGlobal('fetch', fetch);
	vi.stubGlobal('document', { readyState: 'complete' });
	vi.stubGlobal('navigator', {
		get connection() {
			return connection;
		}
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('prefetchHeads', () => {
	it('asks for the first 32 KiB of each, in order, at low priority', async () => {
		(await visit())(['/the', '/british']);
		await settle();
		expect(asked()).toEqual(['/the', '/british']);
		for (const [, init] of fetch.mock.calls) {
			expect(init).toMatchObject({ headers: { Range: 'bytes=0-32767' }, priority: 'low' });
		}
	});

	it('asks for each once in a visit, and for 384 KiB in all', async () => {
		const prefetchHeads = await visit();
		prefetchHeads(['/the']);
		await settle();
		prefetchHeads(['/the', ...Array.from({ length: 20 }, (_, index) => `/${index}`)]);
		await settle();
		expect(asked()).toHaveLength(12);
		expect(new Set(asked()).size).toBe(12);
	});

	it('stops at a press, even within a recording', async () => {
		fetch.mockImplementation(
			(_, { signal }) =>
				new Promise((_resolve, reject) => {
					signal?.addEventListener('abort', () => {
						reject(new Error('aborted'));
					});
				})
		);
		const stop = (await visit())(['/the', '/british']);
		await settle();
		stop();
		await settle();
		expect(asked()).toEqual(['/the']);
		expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(true);
	});

	it('stops for good at a server that would send whole recordings', async () => {
		status = 200;
		const prefetchHeads = await visit();
		prefetchHeads(['/the', '/british']);
		await settle();
		prefetchHeads(['/the', '/british']);
		await settle();
		expect(asked()).toEqual(['/the']);
		expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(true);
	});

	it.each([
		['saves data', { effectiveType: '4g', saveData: true }],
		['is on 2G', { effectiveType: '2g' }],
		['is on less', { effectiveType: 'slow-2g' }],
		['doesn’t say', undefined]
	])('asks for nothing where the visitor %s', async (_, value) => {
		connection = value;
		(await visit())(['/the']);
		await settle();
		expect(asked()).toEqual([]);
	});
});
