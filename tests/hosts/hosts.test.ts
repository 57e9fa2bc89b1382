import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, hostFiles, notFoundPath, rulesOf } from '../../deploy/rules';
import { rawRequest, type RawAnswer } from '../../deploy/raw-request';
import { typeOf } from '../../deploy/media-types';
import { hosts, type RunningHost } from './support/hosts';

const build = join(import.meta.dirname, '../../build');
// Not by the functions that make the lists for hosts: a file they forgot would be missed here too.
const files = readdirSync(build, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name).slice(build.length))
	.filter((file) => !/\.(br|gz)$/.test(file))
	.filter((file) => !Object.values<string>(hostFiles).includes(file))
	.sort();
const addressOf = (file: string) => file.replace(/\/index\.html$/, '/').replace(/\.html$/, '');
const contentOf = (file: string) => readFileSync(join(build, file));

/** One address of every kind: the first of each folder and extension. */
const kinds = [
	...new Map(
		files
			.filter((file) => file !== notFoundPath)
			.reverse()
			.map((file) => [file.replace(/[^/]*?(\.[a-z0-9]+)$/, '$1'), file])
	).values(),
	...files.filter((file) => /^\/(index|embed)\.html$|^\/(feed|license)\.xml$/.test(file))
];

const sound = files.find((file) => file.startsWith('/album/') && file.endsWith('.weba')) ?? '';
const size = contentOf(sound).length;
const home = contentOf('/index.html');
const notFound = contentOf(notFoundPath);

/** Headers outside the list, which servers may set in their own way. */
const serversOwn = new Set([
	...['accept-ranges', 'alt-svc', 'connection', 'content-encoding', 'content-length'],
	...['content-range', 'date', 'etag', 'keep-alive', 'last-modified', 'location', 'server'],
	...['transfer-encoding', 'vary']
]);

/** Not the epoch itself, which Apache takes for no date. */
const longAgo = new Date(1000).toUTCString();

/** Headers that differ between any two answers. */
const varying = { date: '', 'keep-alive': '' };

function relevantHeaders(
	{ headers }: RawAnswer,
	...but: readonly string[]
): Record<string, unknown> {
	const isListed = (name: string) => !serversOwn.has(name) && !but.includes(name);
	return Object.fromEntries(Object.entries(headers).filter(([name]) => isListed(name)));
}

describe.each([
	['npm start', ''],
	['npm start', '/silent/album'],
	['nginx', ''],
	['nginx', '/silent/album'],
	['Caddy', ''],
	['Caddy', '/silent/album'],
	['Apache', ''],
	['Apache', '/silent/album'],
	['nginx as a cache', ''],
	['nginx as a cache', '/silent/album']
] as const)('%s, below "%s"', (name, basePath) => {
	const site = { origin: 'https://album.example', basePath };
	const rules = rulesOf(site);
	let host: RunningHost;

	beforeAll(async () => {
		host = await hosts[name](build, site);
	});
	afterAll(() => host.end());

	const ask = (path: string, headers?: Record<string, string>, method?: string) =>
		rawRequest(host.url, basePath + path, headers, method);

	function listed(path: string, file: string): Record<string, string> {
		const all = { 'Content-Type': typeOf(file), ...headersFor(path, rules) };
		return Object.fromEntries(
			Object.entries(all).map(([key, value]) => [key.toLowerCase(), value])
		);
	}

	/** Compares a response without the file's content with the list, except its type. */
	function expectListedWithoutType(answer: RawAnswer, path: string): void {
		expect(relevantHeaders(answer, 'content-type')).toEqual({
			...listed(path, ''),
			'content-type': undefined
		});
	}

	/** A refusal may have headers of the list, but then with its values. */
	function expectRefusal(answer: RawAnswer, status: number, path: string): void {
		expect(answer.status).toBe(status);
		expect(listed(path, '')).toMatchObject(relevantHeaders(answer, 'allow', 'content-type'));
		if (answer.body.length > 0) expect(answer.headers['content-type']).toMatch(/^text\//);
	}

	function expectNotFound(answer: RawAnswer): void {
		expect(answer.status).toBe(404);
		expect(answer.body.equals(notFound)).toBe(true);
		expect(relevantHeaders(answer)).toEqual(listed(notFoundPath, notFoundPath));
	}

	it.each(kinds)('%s has the listed headers and no others', async (file) => {
		const path = addressOf(file);
		const answer = await ask(path);
		expect(answer.status).toBe(200);
		expect(relevantHeaders(answer)).toEqual(listed(path, file));
		expect(answer.body.equals(contentOf(file))).toBe(true);
		expect(answer.headers.etag).toMatch(/^"[^"]+"$/);
		expect(Date.parse(answer.headers['last-modified'] ?? '')).not.toBeNaN();

		const head = await ask(path, {}, 'HEAD');
		expect(head.status).toBe(200);
		expect(head.body).toHaveLength(0);
		expect({ ...head.headers, ...varying }).toEqual({ ...answer.headers, ...varying });
	});

	it.each([
		['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
		['br', 'br', brotliDecompressSync],
		['gzip', 'gzip', gunzipSync],
		['gzip, br;q=0', 'gzip', gunzipSync]
	] as const)(
		'sends what the build has compressed, for "%s"',
		async (accepted, coding, decompress) => {
			for (const path of ['/', '/tracks/the', '/feed.xml', '/nothing']) {
				const answer = await ask(path, { 'accept-encoding': accepted });
				expect(answer.headers['content-encoding'], path).toBe(coding);
				expect(answer.headers.vary, path).toBe('Accept-Encoding');
				// Caddy sends compressed files in chunks, without a length.
				const length = name === 'Caddy' ? undefined : String(answer.body.length);
				expect(answer.headers['content-length'], path).toBe(length);
				const plain = await ask(path);
				expect(decompress(answer.body).equals(plain.body), path).toBe(true);
				expect(relevantHeaders(answer), path).toEqual(relevantHeaders(plain));
				if (path !== '/nothing') expect(answer.headers.etag, path).not.toBe(plain.headers.etag);
			}
		}
	);

	it.each(['', 'identity', 'zstd'])('compresses nothing for "%s"', async (accepted) => {
		const answer = await ask('/', { 'accept-encoding': accepted });
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.headers.vary).toBe('Accept-Encoding');
		expect(answer.body.equals(home)).toBe(true);
	});

	it('never compresses a sound', async () => {
		const answer = await ask(sound, { 'accept-encoding': 'gzip, br' });
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(answer.headers.vary).toBeUndefined();
		expect(answer.headers['content-type']).toBe('audio/webm');
		expect(answer.headers['accept-ranges']).toBe('bytes');
	});

	it.each([
		['bytes=0-0', 0, 0],
		['bytes=0-1', 0, 1],
		['bytes=500-999', 500, 999],
		['bytes=1000-', 1000, size - 1],
		['bytes=-500', size - 500, size - 1],
		[`bytes=-${size * 2}`, 0, size - 1],
		[`bytes=${size - 10}-${size * 2}`, size - 10, size - 1]
	])('sends the part %s', async (range, first, last) => {
		const answer = await ask(sound, { range });
		expect(answer.status).toBe(206);
		expect(answer.headers['content-range']).toBe(`bytes ${first}-${last}/${size}`);
		expect(answer.headers['content-length']).toBe(String(last - first + 1));
		expect(answer.body.equals(contentOf(sound).subarray(first, last + 1))).toBe(true);
		expect(relevantHeaders(answer)).toEqual(listed(sound, sound));
	});

	it('sends the whole file for several ranges', async () => {
		const answer = await ask(sound, { range: 'bytes=0-9,500-509' });
		expect(answer.status).toBe(200);
		expect(answer.body).toHaveLength(size);
		expect(relevantHeaders(answer)).toEqual(listed(sound, sound));
	});

	it('refuses a range beyond the end, and gives the length', async () => {
		const answer = await ask(sound, { range: `bytes=${size}-` });
		expectRefusal(answer, 416, sound);
		// Apache doesn't give it.
		expect(answer.headers['content-range']).toBe(name === 'Apache' ? undefined : `bytes */${size}`);
	});

	it('sends a range only of the file that If-Range names', async () => {
		const { etag = '', 'last-modified': date = '' } = (await ask(sound)).headers;
		const range = 'bytes=5-9';
		expect((await ask(sound, { range, 'if-range': etag })).status).toBe(206);
		expect((await ask(sound, { range, 'if-range': date })).status).toBe(206);
		for (const another of ['"another"', longAgo]) {
			expect((await ask(sound, { range, 'if-range': another })).status).toBe(200);
		}
	});

	it.each([{ 'if-match': '"another"' }, { 'if-unmodified-since': longAgo }])(
		'refuses a request for another version of a file: %o',
		async (condition) => {
			// nginx closes the connection after this, though it announces keep-alive.
			expectRefusal(await ask(sound, { ...condition, connection: 'close' }), 412, sound);
		}
	);

	it.each([['/'], ['/tracks/the'], ['/feed.xml'], ['/embed'], ['/your-room'], [sound]])(
		'%s is not sent again unchanged',
		async (path) => {
			const { etag = '', 'last-modified': date = '' } = (await ask(path)).headers;
			for (const condition of [
				{ 'if-none-match': etag },
				{ 'if-none-match': `"x", ${etag}` },
				{ 'if-modified-since': date }
			]) {
				const answer = await ask(path, condition);
				expect(answer.status).toBe(304);
				expect(answer.body).toHaveLength(0);
				expect(answer.headers.etag).toBe(etag);
				expect(answer.headers.vary).toBe(path === sound ? undefined : 'Accept-Encoding');
				expectListedWithoutType(answer, path);
			}
			const changed = { 'if-none-match': '"x"', 'if-modified-since': date };
			expect((await ask(path, changed)).status).toBe(200);
			expect((await ask(path, { 'if-modified-since': longAgo })).status).toBe(200);
		}
	);

	it.each([
		['/tracks/the/', '/tracks/the'],
		['/tracks/the.html', '/tracks/the'],
		['/tracks/the.html?a=1&b=%20', '/tracks/the?a=1&b=%20'],
		['/tracks/the/?a=1', '/tracks/the?a=1'],
		['/embed/', '/embed'],
		['/embed.html', '/embed'],
		['/index.html', '/']
	])('leads from %s to %s', async (from, to) => {
		const answer = await ask(from);
		expect(answer.status).toBe(308);
		// Apache redirects to full addresses.
		expect(answer.headers.location).toBe((name === 'Apache' ? host.url : '') + basePath + to);
		expectListedWithoutType(answer, to.replace(/\?.*/, ''));
	});

	it.each([
		...['/nothing', '/nothing/', '/nothing.html', '/nothing/index.html', '/tracks', '/tracks/'],
		...['/album/nothing.weba', '/chapters/', '/_app/immutable/nothing.js', '/tracks/the.html/'],
		...['/.git/config', '/.secret', '/_headers', '/_redirects', '/.nojekyll', '/tracks/.the.html']
	])('%s is not found', async (path) => {
		expectNotFound(await ask(path));
	});

	it('keeps .htaccess to itself', async () => {
		expect([403, 404]).toContain((await ask('/.htaccess')).status);
	});

	it('sends the 404 page in full, whatever conditions the request has', async () => {
		expectNotFound(await ask('/nothing', { range: 'bytes=0-1' }));
		const since = new Date().toUTCString();
		expectNotFound(await ask('/nothing', { 'if-modified-since': since, 'if-none-match': '*' }));
		const head = await ask('/nothing', {}, 'HEAD');
		expect(head.status).toBe(404);
		expect(head.body).toHaveLength(0);
	});

	it('allows no other method', async () => {
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
			const answer = await ask('/', {}, method);
			expectRefusal(answer, 405, '/');
			// Apache names methods that its server knows, not those it would accept here.
			if (name !== 'Apache') expect(answer.headers.allow).toBe('GET, HEAD');
		}
	});

	if (basePath !== '') {
		it('has nothing outside the base path', async () => {
			expect((await ask('')).body.equals(home)).toBe(true);
			// Beside its folder, Apache serves what else is there.
			for (const path of name === 'Apache' ? [] : ['/', '/tracks/the', '/silent', `${basePath}s`]) {
				expectNotFound(await rawRequest(host.url, path));
			}
		});
	}
});
