import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rawRequest } from '../../deploy/raw-request';
import { startApache } from './support/hosts';
import { startPages } from './support/pages';

const build = join(import.meta.dirname, '../../build');
const contentOf = (file: string) => readFileSync(join(build, file));
const files = readdirSync(build, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name));
const sizes = files.map((file) => statSync(file).size);
const mebibyte = 2 ** 20;

it('serves the home page from an Apache that lacks every module it may lack', async () => {
	const site = { origin: 'https://album.example', basePath: '' };
	const host = await startApache(build, site, ['mpm_event', 'authz_core', 'dir', 'mime']);
	try {
		const home = await rawRequest(host.url, '/');
		expect(home.status).toBe(200);
		expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(home.body.equals(contentOf('index.html'))).toBe(true);
		expect((await rawRequest(host.url, '/nothing')).status).toBe(404);
	} finally {
		await host.end();
	}
});

it.each(['', '/silent'])(
	'has every page where GitHub Pages looks, below "%s"',
	async (basePath) => {
		const host = await startPages(build, { origin: 'https://album.example', basePath });
		const ask = (path: string) => rawRequest(host.url, basePath + path);
		try {
			for (const path of ['/', '/tracks/the', '/embed', '/embed/the', '/make-it-fair/timeline']) {
				const answer = await ask(path);
				const file = path === '/' ? '/index.html' : `${path}.html`;
				expect(answer.status, path).toBe(200);
				expect(answer.body.equals(contentOf(file)), path).toBe(true);
			}
			// Without `.nojekyll`, neither of these would be there.
			expect(contentOf('.nojekyll')).toHaveLength(0);
			expect((await ask('/_app/version.json')).status).toBe(200);
			expect((await ask('/.well-known/tdmrep.json')).status).toBe(200);
			const nothing = await ask('/tracks/nothing');
			expect(nothing.status).toBe(404);
			expect(nothing.body.equals(contentOf('404.html'))).toBe(true);
		} finally {
			await host.end();
		}
	}
);

describe("keeps within the hosts' limits", () => {
	it('of Cloudflare Pages, for what is dropped into a browser', () => {
		expect(files.length).toBeLessThanOrEqual(1000);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * mebibyte);
		const lines = String(contentOf('_headers')).split('\n');
		expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
	});

	it('of GitHub Pages', () => {
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1000 ** 3);
	});
});
