import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFixtureSite } from '../support/fixture-site';
import { rawRequest, type RawAnswer } from '../../deploy/raw-request';
import { readSent, startCache, startOrigin, type RunningHost } from './support/hosts';

const build = join(import.meta.dirname, '../../build');
const site = { origin: 'https://album.example', basePath: '' };
const sounds = readdirSync(join(build, 'album'))
	.filter((name) => name.endsWith('.weba'))
	.slice(0, 2)
	.map((name) => ({ path: `/album/${name}`, content: readFileSync(join(build, 'album', name)) }));
const pages = ['/', '/tracks/the', '/on-the-hour'];
const listeners = 40;
const sliceBytes = 512 * 1024;

let folder: string;
let log: string;
let running: RunningHost[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cache-'));
	log = join(folder, 'origin.log');
	running = [];
});
afterEach(async () => {
	for (const host of running.toReversed()) await host.end();
	await rm(folder, { recursive: true });
});

async function startBoth(directory: string, pagesSeconds?: number) {
	const origin = await startOrigin(directory, site, { log });
	running.push(origin);
	const tier = await startCache(site, origin.url, {
		workers: 2,
		...(pagesSeconds === undefined ? {} : { pagesSeconds })
	});
	running.push(tier);
	return { origin, tier };
}

/** Listens where the origin was, and only hangs up. */
async function startBroken(port: number): Promise<RunningHost & { asked(): number }> {
	let asked = 0;
	const server = createServer((socket) => {
		asked += 1;
		socket.destroy();
	}).listen(port);
	await once(server, 'listening');
	const end = async () => {
		server.close();
		await once(server, 'close');
	};
	return { url: `http://localhost:${port}`, asked: () => asked, end };
}

async function endOrigin(): Promise<void> {
	await running.shift()?.end();
}

it('asks the origin for every byte once, however many listen from anywhere', async () => {
	const { tier } = await startBoth(build);
	const coding = { 'accept-encoding': 'gzip, deflate, br' };
	let heardBytes = 0;

	/** A page, a recording from its beginning, a place further on, and its last part. */
	async function listen(listener: number): Promise<void> {
		const page = pages[listener % pages.length] ?? '/';
		// Shared links carry tracking parameters.
		const read = await rawRequest(tier.url, `${page}?shared=${listener}`, coding);
		heardBytes += read.body.length;
		for (const [place, { path, content }] of sounds.entries()) {
			const seek = ((listener * 7919 + place * 104_729) * 7919) % content.length;
			for (const first of [0, seek, content.length - 1 - (seek % 999)]) {
				const { status, body } = await rawRequest(tier.url, path, { range: `bytes=${first}-` });
				expect(status).toBe(206);
				expect(body.equals(content.subarray(first))).toBe(true);
				heardBytes += body.length;
			}
		}
	}
	// All begin at once, with an empty cache.
	await Promise.all(Array.from({ length: listeners }, (_, listener) => listen(listener)));

	await endOrigin();
	const sent = await readSent(log);
	for (const { path, content } of sounds) {
		// On a busy machine nginx may ask for one slice twice, as its lock is let go between the workers.
		const slices = Math.ceil(content.length / sliceBytes);
		expect([slices, slices + 1], path).toContain(sent.get(path)?.times);
		expect(sent.get(path)?.bytes, path).toBeLessThan(content.length * 1.01 + sliceBytes);
	}
	const askedForPages = [...sent].filter(([path]) => path.includes('?shared='));
	expect(askedForPages).toHaveLength(pages.length);
	expect(askedForPages.map(([, { times }]) => times)).toEqual(pages.map(() => 1));
	const sentBytes = [...sent.values()].reduce((sum, { bytes }) => sum + bytes, 0);
	// Each heard more than the whole, so the share falls with their number.
	expect(sentBytes / heardBytes).toBeLessThan(1 / listeners);
});

it('answers exactly like the origin', async () => {
	const { origin, tier } = await startBoth(build);
	const [sound] = sounds;
	const path = sound?.path ?? '';
	const { etag = '', 'last-modified': date = '' } = (await rawRequest(origin.url, path)).headers;
	const size = sound?.content.length ?? 0;
	const requests: [path: string, headers: Record<string, string>, method?: string][] = [
		[path, {}],
		[path, {}, 'HEAD'],
		[path, { range: 'bytes=0-1' }],
		[path, { range: 'bytes=0-' }],
		[path, { range: `bytes=${sliceBytes - 1}-${sliceBytes}` }],
		[path, { range: `bytes=${sliceBytes}-` }],
		[path, { range: 'bytes=-1000' }],
		[path, { range: `bytes=-${size + 1}` }],
		[path, { range: `bytes=0-${size * 2}` }],
		[path, { range: 'bytes=0-9,600000-600009' }],
		[path, { range: 'bytes=600000-600009,0-9' }],
		[path, { range: 'bytes=nonsense' }],
		[path, { range: 'bytes=600000-600009', 'if-range': etag }],
		[path, { range: 'bytes=600000-600009', 'if-range': date }],
		[path, { range: 'bytes=600000-600009', 'if-range': '"another"' }],
		[path, { 'if-none-match': etag }],
		[path, { 'if-none-match': '"another"' }],
		[path, { 'if-modified-since': date }],
		[path, { range: 'bytes=0-1', 'if-none-match': etag }],
		[path, { 'accept-encoding': 'gzip, br' }],
		['/', { 'accept-encoding': 'gzip, br' }],
		['/', { 'accept-encoding': 'gzip, br;q=0' }],
		['/', { 'accept-encoding': 'br;q=0.5,gzip;q=0.0' }],
		['/', { 'accept-encoding': 'brotli, xgzip' }],
		['/', { range: 'bytes=0-9' }],
		['/', {}, 'HEAD'],
		['/nothing', {}],
		['/album/nothing.weba', { range: 'bytes=0-9' }],
		['/tracks/the/?a=1', {}],
		['/tracks/the.html?a=2', {}]
	];
	for (const [address, headers, method] of requests) {
		const direct = await rawRequest(origin.url, address, headers, method);
		// The first time it is fetched, the second time it is there.
		for (const time of ['first', 'second']) {
			const through = await rawRequest(tier.url, address, headers, method);
			const asked = `${method ?? 'GET'} ${address} ${JSON.stringify(headers)}, ${time} time`;
			expect(comparable(through), asked).toEqual(comparable(direct));
			expect(through.body.equals(direct.body), asked).toBe(true);
		}
	}
});

function comparable({ status, headers }: RawAnswer) {
	return { status, headers: { ...headers, date: '' } };
}

it.each([1, 100, 1000])('refuses a part %i bytes beyond the end', async (beyond) => {
	const { tier } = await startBoth(build);
	for (const { path, content } of sounds) {
		const range = `bytes=${content.length - 1 + beyond * 1000}-`;
		const { status, headers } = await rawRequest(tier.url, path, { range });
		expect(status).toBe(416);
		expect(headers['content-range']).toBe(`bytes */${content.length}`);
	}
});

it('picks up a changed page, and works without its origin', async () => {
	const small = await makeFixtureSite({
		'index.html': 'before',
		'404.html': 'not found',
		'album/one.0123456789.weba': 'sound'
	});
	try {
		const { origin, tier } = await startBoth(small.directory, 1);
		const home = async () => (await rawRequest(tier.url, '/')).body.toString();
		const sound = () => rawRequest(tier.url, '/album/one.0123456789.weba', { range: 'bytes=1-2' });
		expect(await home()).toBe('before');
		await sound();
		await writeFile(join(small.directory, 'index.html'), 'changed');
		await expect.poll(home, { timeout: 20_000 }).toBe('changed');

		await endOrigin();
		const broken = await startBroken(Number(new URL(origin.url).port));
		running.push(broken);
		// The page has grown stale once the origin is asked again.
		await expect
			.poll(
				async () => {
					expect(await home()).toBe('changed');
					return broken.asked();
				},
				{ timeout: 20_000 }
			)
			.toBeGreaterThan(0);
		expect(await home()).toBe('changed');
		expect((await sound()).body.toString()).toBe('ou');
	} finally {
		await small.remove();
	}
});
