import { randomBytes } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from './serve';
import { makeFixtureSite, type FixtureSite } from '../tests/support/fixture-site';
import { rawRequest, type RawAnswer } from './raw-request';

const home = '<!doctype html><title>Home</title>';
const notFound = '<!doctype html><title>No such page</title>';
const recording = randomBytes(100_000);
const longRecording = randomBytes(32 * 1024 * 1024);
const size = recording.length;

// What every host must do is tested in tests/hosts; here is what this server does on its own.
let site: FixtureSite;
let server: Serving;

beforeAll(async () => {
	site = await makeFixtureSite({
		'index.html': home,
		'index.html.br': brotliCompressSync(home),
		'index.html.gz': gzipSync(home),
		'404.html': notFound,
		'embed.html': 'the embed page',
		'embed/the.html': 'the embed page of a track',
		'tracks/the.html': 'track one',
		'same.txt': 'abc',
		'same.txt.br': 'abc',
		'same.txt.gz': 'abc',
		_headers: '/*',
		_redirects: '/a /b',
		'_app/immutable/entry/start.abc.js': 'export {}',
		'album/the.0123456789.weba': recording,
		'album/long.0123456789.weba': longRecording,
		'album/nothing.0123456789.weba': '',
		'album/gr%C3%BC ß#?.txt': 'odd name',
		'.well-known/tdmrep.json': '[]',
		'.secret': 'hidden',
		'.git/config': 'hidden'
	});
	server = await serve({ directory: site.directory, port: 0 });
});

afterAll(async () => {
	await server.destroy();
	await site.remove();
});

const ask = (path: string, headers?: Record<string, string>, method?: string) =>
	rawRequest(server.url, path, headers, method);
const weba = '/album/the.0123456789.weba';
const askRange = (range: string, more: Record<string, string> = {}) =>
	ask(weba, { range, ...more });

function expectPart(answer: RawAnswer, start: number, end: number): void {
	expect(answer.status).toBe(206);
	expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/${size}`);
	expect(answer.headers['content-length']).toBe(String(end - start + 1));
	expect(answer.body.equals(recording.subarray(start, end + 1))).toBe(true);
}

function expectWhole(answer: RawAnswer): void {
	expect(answer.status).toBe(200);
	expect(answer.headers['content-range']).toBeUndefined();
	expect(answer.headers['content-length']).toBe(String(size));
	expect(answer.body.equals(recording)).toBe(true);
}

describe('addresses', () => {
	it.each([
		['/', home],
		['/tracks/the', 'track one'],
		['/tracks/the?utm=1', 'track one'],
		['//tracks//the', 'track one'],
		['/embed', 'the embed page'],
		['/embed/the', 'the embed page of a track'],
		['/.well-known/tdmrep.json', '[]'],
		['/album/gr%25C3%25BC%20%C3%9F%23%3F.txt', 'odd name']
	])('%s gives its file', async (path, body) => {
		const answer = await ask(path);
		expect(answer.status).toBe(200);
		expect(answer.body.toString()).toBe(body);
	});

	it('redirects a page with a trailing slash to its own address, query included', async () => {
		const answer = await ask('//tracks/the/?a=1?b');
		expect(answer.status).toBe(308);
		expect(answer.headers.location).toBe('/tracks/the?a=1?b');
	});

	it.each([
		['/index.html?a=1', '/?a=1'],
		['/tracks/the.html', '/tracks/the'],
		['/embed.html', '/embed'],
		['/embed/', '/embed']
	])('%s leads to %s, under the same rules', async (path, location) => {
		const answer = await ask(path);
		expect(answer.status).toBe(308);
		expect(answer.headers.location).toBe(location);
		expect(answer.headers['cache-control']).toBe('no-cache');
		expect(answer.headers['content-type']).toBeUndefined();
	});

	it.each([
		'/nothing',
		'/_headers',
		'/_redirects',
		'/tracks',
		'/tracks/',
		'/tracks/the.html/',
		'/embed/x'
	])('%s is not found', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(notFound);
	});

	it.each([
		'/../../../../etc/passwd',
		'/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
		'/..%2f..%2f..%2f..%2fetc%2fpasswd',
		'/album/..%2f..%2f..%2f..%2fetc%2fpasswd',
		'/..%5c..%5cetc%5cpasswd',
		'/.secret',
		'/.git/config',
		'/index.html%00.txt',
		'/%E0%A4%A'
	])('%s gives nothing away', async (path) => {
		const answer = await ask(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(notFound);
	});

	it('sends the 404 page in full, whatever conditions the request has', async () => {
		const answer = await ask('/nothing', {
			range: 'bytes=0-1',
			'if-match': '"x"',
			'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT'
		});
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(notFound);
	});
});

describe('ranges', () => {
	it.each([
		['bytes=0-', 0, size - 1],
		['bytes=99999-', size - 1, size - 1],
		['bytes=99000-200000', 99_000, size - 1],
		['bytes=-200000', 0, size - 1]
	])('%s', async (range, start, end) => {
		expectPart(await askRange(range), start, end);
	});

	it.each(['bytes=100000-100001', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
		const answer = await askRange(range);
		expect(answer.status).toBe(416);
		expect(answer.headers['content-range']).toBe(`bytes */${size}`);
		expect(answer.headers['cache-control']).toBeUndefined();
	});

	it('are refused for an empty file', async () => {
		const answer = await ask('/album/nothing.0123456789.weba', { range: 'bytes=0-' });
		expect(answer.status).toBe(416);
	});

	it('are ignored in an unknown unit', async () => {
		expectWhole(await askRange('items=0-9'));
	});

	it('are for GET only', async () => {
		const answer = await ask(weba, { range: 'bytes=0-9' }, 'HEAD');
		expect(answer.status).toBe(200);
		expect(answer.headers['content-length']).toBe(String(size));
		expect(answer.body).toHaveLength(0);
	});

	it('beyond the end of a file that has changed since are ignored', async () => {
		expectWhole(await askRange('bytes=200000-', { 'if-range': '"another"' }));
	});
});

describe('compression', () => {
	it.each([
		['br;q=0, gzip', 'gzip', gunzipSync],
		['*', 'br', brotliDecompressSync]
	] as const)('for "%s" is %s', async (accepted, encoding, decompress) => {
		const { headers, body } = await ask('/', { 'accept-encoding': accepted });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers['content-length']).toBe(String(body.length));
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers.vary).toBe('Accept-Encoding');
		expect(decompress(body).toString()).toBe(home);
	});

	it('is none where a client refuses it', async () => {
		const { headers, body } = await ask('/', { 'accept-encoding': 'gzip;q=0, br;q=0' });
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers.vary).toBe('Accept-Encoding');
		expect(body.toString()).toBe(home);
	});

	it('has a tag for each form, even of equal size and age', async () => {
		for (const ending of ['', '.br', '.gz']) {
			await utimes(`${site.directory}/same.txt${ending}`, 1e9, 1e9);
		}
		const forms = ['br', 'gzip', 'identity'].map(async (accepted) => {
			return (await ask('/same.txt', { 'accept-encoding': accepted })).headers.etag;
		});
		expect(new Set(await Promise.all(forms)).size).toBe(3);
	});
});

describe('a base path', () => {
	it('is part of every address', async () => {
		const based = await serve({ directory: site.directory, port: 0, basePath: '/a/b' });
		const answers = [
			'/a/b',
			'/a/b/',
			'/a/b/tracks/the',
			'/a/b/tracks/the/',
			'/',
			'/a/bc',
			'/tracks/the',
			'/a/bindex.html'
		];
		try {
			expect(based.url).toMatch(/^http:\/\/localhost:\d+\/a\/b$/);
			const got = await Promise.all(answers.map((path) => rawRequest(based.url, path)));
			expect(got.map(({ status }) => status)).toEqual([200, 200, 200, 308, 404, 404, 404, 404]);
			expect(got[3]?.headers.location).toBe('/a/b/tracks/the');
			const script = '/a/b/_app/immutable/entry/start.abc.js';
			const { headers } = await rawRequest(based.url, script);
			expect(headers['cache-control']).toContain('immutable');
		} finally {
			await based.destroy();
		}
	});
});

describe('starting and ending', () => {
	const longPath = '/album/long.0123456789.weba';

	it('refuses a folder without a site', async () => {
		const started = serve({ directory: `${site.directory}/album`, port: 0 });
		await expect(started).rejects.toThrow(
			/^There is no site in .*album\. Run "npm run build" first\.$/
		);
	});

	it('refuses a port that is taken', async () => {
		const port = Number(new URL(server.url).port);
		const started = serve({ directory: site.directory, port });
		await expect(started).rejects.toThrow(
			`Port ${port} is in use. Choose another, as in "PORT=8080 npm start".`
		);
	});

	it('can be cut off in mid-transfer and restarted on the same port', async () => {
		const first = await serve({ directory: site.directory, port: 0 });
		const transfer = await startTransfer(first.url + longPath);
		const end = new Promise<boolean>((resolve) => {
			transfer.once('close', () => {
				resolve(transfer.complete);
			});
			transfer.once('error', () => undefined);
		});
		await first.destroy();
		transfer.resume();
		expect(await end).toBe(false);
		await expect(rawRequest(first.url, '/')).rejects.toThrow('ECONNREFUSED');

		const port = Number(new URL(first.url).port);
		const second = await serve({ directory: site.directory, port });
		try {
			const rest = await rawRequest(second.url, longPath, { range: 'bytes=30000000-' });
			expect(rest.status).toBe(206);
			expect(rest.body.equals(longRecording.subarray(30_000_000))).toBe(true);
		} finally {
			await second.destroy();
		}
	});

	it('finishes transfers when closed', async () => {
		const closing = await serve({ directory: site.directory, port: 0 });
		const transfer = await startTransfer(closing.url + longPath);
		const closed = closing.close();
		let bytes = 0;
		for await (const chunk of transfer) bytes += (chunk as Buffer).length;
		await closed;
		expect(bytes).toBe(longRecording.length);
	});

	it('survives a client that disconnects in mid-transfer', async () => {
		const transfer = await startTransfer(server.url + longPath);
		transfer.destroy();
		expect((await ask('/')).status).toBe(200);
	});
});

/** Resolves with the headers; the body waits, and is larger than what sockets buffer. */
function startTransfer(url: string): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		get(url, { agent: false }, resolve).on('error', reject);
	});
}
