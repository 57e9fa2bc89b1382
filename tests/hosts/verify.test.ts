import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import { compareSite } from '../../deploy/verify/compare-site';
import { hosts } from './support/hosts';
import { startGitHubPages } from './support/github-pages';
import { spoilHost } from './support/spoiling-proxy';

const directory = join(import.meta.dirname, '../../build');
const origin = 'https://album.example';

let server: Serving;
beforeAll(async () => {
	server = await serve({ directory, port: 0, siteUrl: origin });
});
afterAll(() => server.destroy());

it.each(Object.entries({ ...hosts, 'GitHub Pages': startGitHubPages }))(
	'%s serves every file as it was built',
	async (_, start) => {
		const host = await start(directory, { origin, basePath: '/silent' });
		try {
			const { files, differences } = await compareSite(directory, new URL('/silent/', host.url));
			expect(differences).toEqual([]);
			expect(files).toBeGreaterThan(300);
		} finally {
			await host.end();
		}
	}
);

it('lists each file that isn’t served as it was built', async () => {
	const proxy = await spoilHost(server.url, {
		answer: (answer, { path }) => {
			if (path === '/tracks/the') answer.body = Buffer.concat([answer.body, Buffer.from(' ')]);
			if (path === '/about') answer.status = 500;
			if (path === '/feed.xml') answer.headers['content-encoding'] = 'gzip';
			if (path === '/there-is-no-such-page') answer.body = Buffer.from('Not found');
		}
	});
	const { differences } = await compareSite(directory, proxy.url);
	await proxy.close();
	expect(differences.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
		'different /404.html',
		'missing /about.html',
		'unreachable /feed.xml',
		'different /tracks/the.html'
	]);
	expect(differences[1]?.seen).toBe('/about answers 500');
	expect(differences[3]?.seen).toMatch(/^\d+ bytes, not \d+; from byte \d+ on$/);
});
