import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rawRequest } from '../../deploy/raw-request';
import { startApache } from './support/hosts';

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

it('tells GitHub Pages to serve files as they are', () => {
	expect(contentOf('.nojekyll')).toHaveLength(0);
});

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
