import { expect, it } from 'vitest';
import { headersFor, rulesOf } from './rules';
import { headersFile, ownDomain, redirectsFile } from './host-files';

const files = [
	'/.well-known/tdmrep.json',
	'/404.html',
	'/_app/immutable/entry/start.abc.js',
	'/_app/version.json',
	'/about.html',
	'/about/__data.json',
	'/album.m3u8',
	'/album/the.0123456789.weba',
	'/cards/the.png',
	'/chapters/the.json',
	'/embed.html',
	'/embed/the.html',
	'/favicon.svg',
	'/feed.xml',
	'/index.html',
	'/license.xml',
	'/tracks/the.html'
];
const addresses: readonly [address: string, type?: string][] = [
	['/'],
	['/about'],
	['/about/__data.json'],
	['/_app/immutable/entry/start.abc.js'],
	['/_app/version.json'],
	['/album.m3u8', 'audio/mpegurl'],
	['/album/the.0123456789.weba', 'audio/webm'],
	['/cards/the.png'],
	['/chapters/the.json'],
	['/embed'],
	['/embed/the'],
	['/favicon.svg'],
	['/feed.xml'],
	['/license.xml'],
	['/tracks/the'],
	['/.well-known/tdmrep.json']
];

/** Reads `_headers` as such hosts do: every section that matches adds its lines. */
function read(text: string, path: string): Map<string, string[]> {
	const found = new Map<string, string[]>();
	let isMeant = false;
	for (const line of text.split('\n')) {
		if (line.startsWith('/')) {
			const [before = '', after] = line.split('*');
			isMeant =
				after === undefined ? path === line : path.startsWith(before) && path.endsWith(after);
		} else if (isMeant && line !== '') {
			const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
			found.set(name, [...(found.get(name) ?? []), value]);
		}
	}
	return found;
}

it.each(['', '/silent/album'])(
	'says what the rules say, each header once, below "%s"',
	(basePath) => {
		const site = { origin: 'https://album.example', basePath };
		const text = headersFile(files, site);
		for (const [address, type] of addresses) {
			const listed = headersFor(address, rulesOf(site));
			const expected = { ...listed, ...(type === undefined ? {} : { 'Content-Type': type }) };
			const got = read(text, basePath + address);
			expect(Object.fromEntries(got), address).toEqual(
				Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]]))
			);
		}
	}
);

it('reserves rights at unknown addresses too', () => {
	const text = headersFile(files, { origin: 'https://album.example', basePath: '' });
	const got = read(text, '/nothing');
	expect(got.get('tdm-reservation')).toEqual(['1']);
	expect(got.get('X-Content-Type-Options')).toEqual(['nosniff']);
});

it('redirects from a page’s file to its address', () => {
	const text = redirectsFile(files, { origin: 'https://album.example', basePath: '/x' });
	expect(text.split('\n')).toEqual([
		'/x/about.html /x/about 308',
		'/x/embed.html /x/embed 308',
		'/x/embed/the.html /x/embed/the 308',
		'/x/index.html /x/ 308',
		'/x/tracks/the.html /x/tracks/the 308',
		''
	]);
});

it.each([
	['https://album.example', '', 'album.example'],
	['https://album.example', '/silent', undefined],
	['https://label.github.io', '', undefined],
	['http://localhost:4173', '', undefined],
	['http://10.0.0.2:4173', '', undefined]
])('gives GitHub Pages the domain of %s%s: %s', (origin, basePath, domain) => {
	expect(ownDomain({ origin, basePath })).toBe(domain);
});
