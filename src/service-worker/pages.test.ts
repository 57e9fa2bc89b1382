import { afterEach, expect, it, vi } from 'vitest';
import { findPage } from './pages';

const site = 'https://album.example/b';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const page = (status = 200, text = 'About') =>
	new Response(`<html data-view="site">${text}</html>`, { status, headers: html });
const listing = () => new Response('<h1>Index of /about/</h1>', { headers: html });
const missing = () => new Response('<h1>Not found</h1>', { status: 404, headers: html });

/** What the host has with `.html`, by path. */
let files: Record<string, Response>;

async function find(path: string, response: Response): Promise<[number, string]> {
	vi.stubGlobal('fetch', (address: string) => {
		return Promise.resolve(files[address.slice(site.length)] ?? missing());
	});
	const found = await findPage(site + path, response, '/b');
	return [found.status, await found.text()];
}

afterEach(() => {
	vi.unstubAllGlobals();
});

const about = '<html data-view="site">About</html>';

it.each([
	['at its address', page()],
	['at .html, where the host answers with its own 404 page', missing()],
	['at .html, where the host answers with this site’s 404 page', page(404, 'Not here')],
	['at .html, where the host lists the folder', listing()],
	['at .html, where the host refuses', new Response('', { status: 403 })]
])('finds a page %s', async (_, response) => {
	files = { '/about.html': page() };
	expect(await find('/about', response)).toEqual([200, about]);
});

it.each([
	['with the status 404', page(404), {}],
	['only as 404.html', missing(), { '/404.html': page() }],
	['only as 404.html, with the status 404', missing(), { '/404.html': page(404) }]
])('finds the 404 page on a host that has it %s', async (_, response, others) => {
	files = others;
	expect(await find('/404', response)).toEqual([200, about]);
});

it('leaves alone what the host doesn’t have, and what isn’t a page', async () => {
	files = {};
	expect((await find('/nowhere', missing()))[0]).toBe(404);
	expect((await find('/404', missing()))[0]).toBe(404);
	for (const path of ['/feed.xml', '/', '/about/__data.json', '/_app/immutable/x.js']) {
		expect((await find(path, new Response('as it is')))[1]).toBe('as it is');
	}
});

it('returns the first response if the host can no longer be reached', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	expect((await findPage(`${site}/about`, missing(), '/b')).status).toBe(404);
});
