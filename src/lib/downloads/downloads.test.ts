import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Downloads } from './downloads.svelte';
import type { TrackDownload } from './track-download.svelte';

const host = 'https://album.example/album';

function hash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** A small file and a long one for each of two tracks. */
const contents = new Map(
	['the', 'british'].flatMap((slug, index) => {
		const short = new Uint8Array(1000).fill(index);
		const long = new Uint8Array(200_000).map((_, at) => (at * 7 + index) % 251);
		return [
			[`${host}/${slug}.${hash(short).slice(0, 10)}.json`, short],
			[`${host}/${slug}.${hash(long).slice(0, 10)}.weba`, long]
		] as [string, Uint8Array<ArrayBuffer>][];
	})
);
const tracks = ['the', 'british'].map((slug) => ({
	slug,
	files: [...contents]
		.filter(([url]) => url.includes(`/${slug}.`))
		.map(([url, { length }]) => ({ url, bytes: length }))
}));

type Answer = (url: string, init: RequestInit) => Promise<Response>;

/** Responds like a host. */
const answerHonestly: Answer = (url) => Promise.resolve(new Response(contents.get(url)));

/** The cache, by address, and what makes it fail. */
let stored: Map<string, Response>;
let fault: { readonly on: 'open' | 'put'; readonly error: Error } | undefined;
let asked: string[];
let answer: Answer;
let freeBytes: number;
let persists: boolean;
const onchange = vi.fn();

function openCache(): Promise<Pick<Cache, 'delete' | 'keys' | 'put'>> {
	if (fault?.on === 'open') return Promise.reject(fault.error);
	return Promise.resolve({
		delete: (url: string) => Promise.resolve(stored.delete(url)),
		keys: () => Promise.resolve([...stored.keys()].map((url) => new Request(url))),
		put: (url: string, response: Response) => {
			if (fault?.on === 'put') return Promise.reject(fault.error);
			stored.set(url, response);
			return Promise.resolve();
		}
	});
}

function openDownloads(): Downloads {
	return new Downloads({
		tracks,
		openCache,
		fetch: (url, init) => {
			init.signal?.throwIfAborted();
			asked.push(url.slice(host.length + 1));
			return answer(url, init);
		},
		digest: (bytes) => Promise.resolve(hash(new Uint8Array(bytes))),
		prepare: () => Promise.resolve(),
		estimate: () => Promise.resolve({ quota: freeBytes, usage: 0 }),
		persist: () => Promise.resolve(persists),
		isPersisted: () => Promise.resolve(false),
		onchange
	});
}

function theTrack(downloads: Downloads): TrackDownload {
	const track = downloads.find('the');
	if (!track) throw new Error('There is no track.');
	return track;
}

async function until(track: TrackDownload, state: TrackDownload['state']): Promise<void> {
	await vi.waitFor(() => {
		expect(track.state).toBe(state);
	});
}

beforeEach(() => {
	stored = new Map();
	fault = undefined;
	asked = [];
	answer = answerHonestly;
	freeBytes = 1e9;
	persists = true;
	onchange.mockClear();
});

it('fetches nothing until asked, and then one complete track', async () => {
	const downloads = openDownloads();
	await downloads.refresh();
	expect(asked).toEqual([]);
	const track = theTrack(downloads);
	expect(track.state).toBe('absent');
	downloads.start(track);
	await until(track, 'downloaded');
	expect(track.downloadedBytes).toBe(track.bytes);
	expect([...stored.keys()]).toEqual(track.files.map(({ url }) => url));
	expect(onchange).toHaveBeenCalledOnce();
	expect(downloads.persisted).toBe(true);
});

it('stores a file byte for byte, with its type but not its encoding', async () => {
	answer = async (url, init) => {
		const { body } = await answerHonestly(url, init);
		return new Response(body, {
			headers: { 'Content-Type': 'audio/webm', 'Content-Encoding': 'gzip' }
		});
	};
	const downloads = openDownloads();
	downloads.start(theTrack(downloads));
	await until(theTrack(downloads), 'downloaded');
	const [, [url, response]] = [...stored] as [unknown, [string, Response]];
	const bytes = new Uint8Array(await response.arrayBuffer());
	expect(hash(bytes)).toBe(hash(contents.get(url) ?? new Uint8Array()));
	expect(Object.fromEntries(response.headers)).toEqual({
		'accept-ranges': 'bytes',
		'content-length': '200000',
		'content-type': 'audio/webm'
	});
});

it('finds what an earlier page downloaded', async () => {
	const earlier = openDownloads();
	earlier.start(theTrack(earlier));
	await until(theTrack(earlier), 'downloaded');
	const later = openDownloads();
	await later.refresh();
	expect(later.tracks.map(({ state }) => state)).toEqual(['downloaded', 'absent']);
});

it('reports progress as bytes arrive', async () => {
	let push: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined;
	answer = (url, init) =>
		asked.length === 2
			? Promise.resolve(
					new Response(
						new ReadableStream({
							start(controller) {
								push = (bytes) => {
									controller.enqueue(bytes);
								};
							}
						})
					)
				)
			: answerHonestly(url, init);
	const downloads = openDownloads();
	const track = theTrack(downloads);
	downloads.start(track);
	await vi.waitFor(() => {
		expect(asked).toHaveLength(2);
	});
	push(new Uint8Array(500));
	await vi.waitFor(() => {
		expect(track.downloadedBytes).toBe(1500);
	});
});

describe('a lost connection', () => {
	it('costs one file, and the rest follows when it is back', async () => {
		answer = (url, init) =>
			asked.length === 2 ? Promise.reject(new TypeError('cut')) : answerHonestly(url, init);
		const first = openDownloads();
		first.start(theTrack(first));
		await until(theTrack(first), 'failed');
		expect(theTrack(first).failure).toEqual({ kind: 'network' });
		expect(theTrack(first).downloadedBytes).toBe(1000);

		const later = openDownloads();
		await later.refresh();
		expect(theTrack(later).state).toBe('paused');
		asked = [];
		answer = answerHonestly;
		later.start(theTrack(later));
		await until(theTrack(later), 'downloaded');
		expect(asked).toEqual([expect.stringMatching(/\.weba$/)]);
	});

	it('is noticed even if it looks like the end of the file', async () => {
		answer = async (url, init) => {
			const whole = await (await answerHonestly(url, init)).blob();
			return new Response(whole.slice(0, 100));
		};
		const downloads = openDownloads();
		downloads.start(theTrack(downloads));
		await until(theTrack(downloads), 'failed');
		expect(theTrack(downloads).failure).toEqual({ kind: 'network' });
		expect(stored.size).toBe(0);
	});

	it('stops the whole queue, which then continues', async () => {
		answer = () => Promise.reject(new TypeError('cut'));
		const downloads = openDownloads();
		downloads.startAll();
		for (const track of downloads.tracks) await until(track, 'failed');
		answer = answerHonestly;
		downloads.retry();
		for (const track of downloads.tracks) await until(track, 'downloaded');
	});
});

it.each([
	[404, 'gone'],
	[410, 'gone'],
	[503, 'refused']
])('reports a status of %i as %s', async (status, kind) => {
	answer = () => Promise.resolve(new Response('', { status }));
	const downloads = openDownloads();
	downloads.start(theTrack(downloads));
	await until(theTrack(downloads), 'failed');
	expect(theTrack(downloads).failure?.kind).toBe(kind);
});

it('discards a file whose content does not match its name', async () => {
	answer = async (url, init) => {
		const content = new Uint8Array(await (await answerHonestly(url, init)).arrayBuffer());
		return new Response(content.fill(1, 0, 1));
	};
	const downloads = openDownloads();
	downloads.start(theTrack(downloads));
	await until(theTrack(downloads), 'failed');
	expect(theTrack(downloads).failure).toEqual({ kind: 'damaged' });
	expect(stored.size).toBe(0);
});

describe('pausing', () => {
	/** Makes the second file wait until the visitor aborts it. */
	function hold(): void {
		answer = (url, init) =>
			asked.length === 2
				? new Promise((_, reject) => {
						init.signal?.addEventListener('abort', () => {
							reject(new DOMException('', 'AbortError'));
						});
					})
				: answerHonestly(url, init);
	}

	async function startAndHold(start: (downloads: Downloads) => void): Promise<Downloads> {
		hold();
		const downloads = openDownloads();
		start(downloads);
		await vi.waitFor(() => {
			expect(asked).toHaveLength(2);
		});
		return downloads;
	}

	it('keeps complete files, and continues from there', async () => {
		const downloads = await startAndHold((all) => {
			all.start(theTrack(all));
		});
		const track = theTrack(downloads);
		await downloads.pause(track);
		expect(track.state).toBe('paused');
		expect(track.downloadedBytes).toBe(1000);
		answer = answerHonestly;
		downloads.start(track);
		await until(track, 'downloaded');
	});

	it('of all tracks stops the queue too', async () => {
		const downloads = await startAndHold((all) => {
			all.startAll();
		});
		await downloads.pauseAll();
		expect(downloads.tracks.map(({ state }) => state)).toEqual(['paused', 'absent']);
		expect(asked).toHaveLength(2);
	});

	it('is not needed before removing, which leaves nothing', async () => {
		const downloads = await startAndHold((all) => {
			all.start(theTrack(all));
		});
		await downloads.remove(theTrack(downloads));
		expect(theTrack(downloads).state).toBe('absent');
		expect(downloads.downloadedBytes).toBe(0);
		expect(stored.size).toBe(0);
	});
});

describe('a lack of space', () => {
	it('is reported before anything is fetched', async () => {
		freeBytes = 900;
		const downloads = openDownloads();
		downloads.start(theTrack(downloads));
		await until(theTrack(downloads), 'failed');
		expect(theTrack(downloads).failure).toMatchObject({ kind: 'full', freeBytes: 900 });
		expect(asked).toEqual([]);
	});

	it('while saving is reported too, and costs one file', async () => {
		const error = new DOMException('', 'QuotaExceededError');
		answer = (url, init) => {
			if (asked.length === 2) fault = { on: 'put', error };
			return answerHonestly(url, init);
		};
		const downloads = openDownloads();
		downloads.startAll();
		for (const track of downloads.tracks) await until(track, 'failed');
		for (const { failure } of downloads.tracks) expect(failure).toEqual({ kind: 'full' });
		expect(downloads.tracks.map(({ missingBytes }) => missingBytes)).toEqual([200_000, 201_000]);

		fault = undefined;
		asked = [];
		downloads.start(theTrack(downloads));
		await until(theTrack(downloads), 'downloaded');
		expect(asked).toHaveLength(1);
	});

	it('is not confused with blocked storage', async () => {
		fault = { on: 'open', error: new DOMException('', 'SecurityError') };
		const downloads = openDownloads();
		await downloads.refresh();
		expect(downloads.blocked).toBe(true);
	});
});
