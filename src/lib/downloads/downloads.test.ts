import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryCaches } from './memory-caches';
import { Keeper, type KeptTrack } from './downloads.svelte';
import { Shelf } from './download-store';

const names = { whole: 'kept', parts: 'parts' };
const partBytes = 512 * 1024;
const host = 'https://album.example/album';

function hash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** A file of two and a half parts, and a small one, for each of two tracks. */
const contents = new Map(
	['the', 'british'].flatMap((slug, index) => {
		const long = new Uint8Array(2.5 * partBytes).map((_, at) => (at * 7 + index) % 251);
		const short = new Uint8Array(1000).fill(index);
		return [
			[`${host}/${slug}.${hash(long).slice(0, 10)}.weba`, long],
			[`${host}/${slug}.${hash(short).slice(0, 10)}.json`, short]
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

/** Answers as a host does. */
const honest: Answer = (url, { headers }) => {
	const content = contents.get(url) ?? new Uint8Array();
	const range = new Headers(headers).get('range');
	const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
	return Promise.resolve(
		first === undefined
			? new Response(content)
			: new Response(content.slice(Number(first), Number(last) + 1), { status: 206 })
	);
};

let caches: MemoryCaches;
let asked: string[];
let answer: Answer;
let freeBytes: number;
let persists: boolean;
const onchange = vi.fn();

function openKeeper(): Keeper {
	return new Keeper({
		tracks,
		shelf: new Shelf(caches, names),
		fetch: (url, init) => {
			init.signal?.throwIfAborted();
			asked.push([url.split('/').at(-1), new Headers(init.headers).get('range')].join(' ').trim());
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

function theTrack(keeper: Keeper): KeptTrack {
	const track = keeper.find('the');
	if (!track) throw new Error('There is no track.');
	return track;
}

async function until(track: KeptTrack, state: KeptTrack['state']): Promise<void> {
	await vi.waitFor(() => {
		expect(track.state).toBe(state);
	});
}

beforeEach(() => {
	caches = new MemoryCaches();
	asked = [];
	answer = honest;
	freeBytes = 1e9;
	persists = true;
	onchange.mockClear();
});

it('fetches nothing until it is asked, and then one track whole', async () => {
	const keeper = openKeeper();
	await keeper.look();
	expect(asked).toEqual([]);
	const track = theTrack(keeper);
	expect(track.state).toBe('absent');
	keeper.keep(track);
	await until(track, 'kept');
	expect(track.heldBytes).toBe(track.bytes);
	expect(caches.addresses('kept')).toEqual(track.files.map(({ url }) => url));
	expect(caches.addresses('parts')).toEqual([]);
	expect(onchange).toHaveBeenCalledOnce();
	expect(keeper.persisted).toBe(true);
});

it('keeps what is whole byte by byte, with its type', async () => {
	answer = async (url, init) => {
		const { status, body } = await honest(url, init);
		return new Response(body, {
			status,
			headers: { 'Content-Type': 'audio/webm', 'Content-Encoding': 'gzip' }
		});
	};
	const keeper = openKeeper();
	keeper.keep(theTrack(keeper));
	await until(theTrack(keeper), 'kept');
	const [url = ''] = caches.addresses('kept');
	const whole = await (await caches.open('kept')).match(url);
	const bytes = new Uint8Array((await whole?.arrayBuffer()) ?? new ArrayBuffer());
	expect(hash(bytes)).toBe(hash(contents.get(url) ?? new Uint8Array()));
	expect(Object.fromEntries(whole?.headers ?? [])).toEqual({
		'accept-ranges': 'bytes',
		'content-length': String(2.5 * partBytes),
		'content-type': 'audio/webm'
	});
});

it('finds again what an earlier page has kept', async () => {
	const earlier = openKeeper();
	earlier.keep(theTrack(earlier));
	await until(theTrack(earlier), 'kept');
	const later = openKeeper();
	await later.look();
	expect(later.tracks.map(({ state }) => state)).toEqual(['kept', 'absent']);
});

describe('a cut', () => {
	it('loses no part that was whole, and goes on when the network is back', async () => {
		answer = (url, init) =>
			asked.length === 2 ? Promise.reject(new TypeError('cut')) : honest(url, init);
		const first = openKeeper();
		first.keep(theTrack(first));
		await until(theTrack(first), 'failed');
		expect(theTrack(first).failure).toEqual({ kind: 'network' });
		expect(theTrack(first).heldBytes).toBe(partBytes);

		const later = openKeeper();
		await later.look();
		expect(theTrack(later).state).toBe('paused');
		asked = [];
		answer = honest;
		later.keep(theTrack(later));
		await until(theTrack(later), 'kept');
		expect(asked.map((line) => line.split(' ')[1])).toEqual([
			`bytes=${partBytes}-${2 * partBytes - 1}`,
			`bytes=${2 * partBytes}-${2.5 * partBytes - 1}`,
			undefined
		]);
	});

	it('that looks like an end is noticed', async () => {
		answer = async (url, init) => {
			const whole = await (await honest(url, init)).blob();
			return new Response(whole.slice(0, 100), { status: 206 });
		};
		const keeper = openKeeper();
		keeper.keep(theTrack(keeper));
		await until(theTrack(keeper), 'failed');
		expect(theTrack(keeper).failure).toEqual({ kind: 'network' });
		expect(caches.addresses('parts')).toEqual([]);
	});

	it('stops what waits behind it, and all go on together', async () => {
		answer = () => Promise.reject(new TypeError('cut'));
		const keeper = openKeeper();
		keeper.keepAll();
		for (const track of keeper.tracks) await until(track, 'failed');
		answer = honest;
		keeper.retry();
		for (const track of keeper.tracks) await until(track, 'kept');
	});
});

it('takes the part it wants from a host that knows no parts', async () => {
	answer = (url) => Promise.resolve(new Response(contents.get(url)));
	const keeper = openKeeper();
	keeper.keep(theTrack(keeper));
	await until(theTrack(keeper), 'kept');
});

it.each([
	[404, 'gone'],
	[410, 'gone'],
	[503, 'refused']
])('says what an answer of %i means', async (status, kind) => {
	answer = () => Promise.resolve(new Response('', { status }));
	const keeper = openKeeper();
	keeper.keep(theTrack(keeper));
	await until(theTrack(keeper), 'failed');
	expect(theTrack(keeper).failure?.kind).toBe(kind);
});

it('throws away what is not what its name says', async () => {
	answer = async (url, init) => {
		const content = new Uint8Array(await (await honest(url, init)).arrayBuffer());
		return new Response(content.fill(1, 0, 1), { status: 206 });
	};
	const keeper = openKeeper();
	keeper.keep(theTrack(keeper));
	await until(theTrack(keeper), 'failed');
	expect(theTrack(keeper).failure).toEqual({ kind: 'damaged' });
	expect([...caches.addresses('kept'), ...caches.addresses('parts')]).toEqual([]);
});

describe('pausing', () => {
	/** The second part comes only when the test says so, or the listener gives up. */
	function hold(): void {
		answer = (url, init) =>
			asked.length === 2
				? new Promise((_, reject) => {
						init.signal?.addEventListener('abort', () => {
							reject(new DOMException('', 'AbortError'));
						});
					})
				: honest(url, init);
	}

	it('keeps what has arrived, and goes on from there', async () => {
		hold();
		const keeper = openKeeper();
		const track = theTrack(keeper);
		keeper.keep(track);
		await vi.waitFor(() => {
			expect(asked).toHaveLength(2);
		});
		await keeper.pause(track);
		expect(track.state).toBe('paused');
		expect(track.heldBytes).toBe(partBytes);
		answer = honest;
		keeper.keep(track);
		await until(track, 'kept');
	});

	it('all stops those that wait too', async () => {
		hold();
		const keeper = openKeeper();
		keeper.keepAll();
		await vi.waitFor(() => {
			expect(asked).toHaveLength(2);
		});
		await keeper.pauseAll();
		expect(keeper.tracks.map(({ state }) => state)).toEqual(['paused', 'absent']);
		expect(asked).toHaveLength(2);
	});

	it('and removing leaves nothing', async () => {
		hold();
		const keeper = openKeeper();
		keeper.keep(theTrack(keeper));
		await vi.waitFor(() => {
			expect(asked).toHaveLength(2);
		});
		await keeper.remove(theTrack(keeper));
		expect(theTrack(keeper).state).toBe('absent');
		expect(keeper.heldBytes).toBe(0);
		expect([...caches.addresses('kept'), ...caches.addresses('parts')]).toEqual([]);
	});
});

describe('room', () => {
	it('that is lacking is told before anything is fetched', async () => {
		freeBytes = 1000;
		const keeper = openKeeper();
		keeper.keep(theTrack(keeper));
		await until(theTrack(keeper), 'failed');
		expect(theTrack(keeper).failure).toMatchObject({ kind: 'full', freeBytes: 1000 });
		expect(asked).toEqual([]);
	});

	it('that runs out on the way is told too, and loses no part', async () => {
		const error = new DOMException('', 'QuotaExceededError');
		answer = (url, init) => {
			if (asked.length === 3) caches.fault = { on: 'put', error };
			return honest(url, init);
		};
		const keeper = openKeeper();
		keeper.keepAll();
		for (const track of keeper.tracks) await until(track, 'failed');
		// A file takes its room twice while it is joined.
		const [whole, held] = [2 * 2.5 * partBytes + 1000, 2 * partBytes];
		expect(keeper.tracks.map(({ failure }) => failure)).toEqual([
			{ kind: 'full', neededBytes: whole - held },
			{ kind: 'full', neededBytes: whole }
		]);
		expect(keeper.tracks.map(({ heldBytes }) => heldBytes)).toEqual([held, 0]);

		caches.fault = undefined;
		asked = [];
		keeper.keep(theTrack(keeper));
		await until(theTrack(keeper), 'kept');
		expect(asked).toHaveLength(2);
	});

	it('that the browser denies is told at the first look', async () => {
		caches.fault = { on: 'open', error: new DOMException('', 'SecurityError') };
		const keeper = openKeeper();
		await keeper.look();
		expect(keeper.blocked).toBe(true);
	});
});

it('lets parts go that belong to no file of this version', async () => {
	const parts = await caches.open('parts');
	await parts.put(`${host}/the.0000000000.weba?bytes=0-9`, new Response('old'));
	await openKeeper().sweepParts();
	expect(caches.addresses('parts')).toEqual([]);
});
