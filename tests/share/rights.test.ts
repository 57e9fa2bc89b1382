import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { album } from '../../src/content/album';
import { crawlerList } from '../../src/content/crawlers';
import { rightsPolicy } from '../../src/content/rights';
import {
	expectFilesToAgree,
	expectHeadersToAgree,
	expectHeadToAgree
} from '../support/rights/agreement';
import { readHead } from '../support/rights/head';
import { readPicture } from '../support/rights/pictures';
import { finders, mayFetch } from '../support/rights/robots';
import { readXml } from '../support/read-xml';
import { read, siteUrl } from './support/site';

const { origin, pathname: basePath } = new URL(siteUrl);
const published = { policy: rightsPolicy, site: { origin, basePath } };
const files = new Map<string, string>();
const directory = inject('directory');
let pages: string[];
/** Every address below the site's that the build answers, as a host would. */
let paths: string[];

beforeAll(async () => {
	for (const path of [
		'/robots.txt',
		'/license.xml',
		'/tdm-policy.json',
		'/.well-known/tdmrep.json',
		'/.well-known/security.txt'
	]) {
		files.set(path, await read(siteUrl + path));
	}
	const sitemap = readXml(await read(`${siteUrl}/sitemap.xml`)).texts('//sitemap:loc');
	pages = [...sitemap, `${siteUrl}/embed`, `${siteUrl}/embed/the`, `${siteUrl}/nowhere`];
	const built = await readdir(directory, { recursive: true, withFileTypes: true });
	paths = built
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length))
		.map((path) => path.replace(/(\/index)?\.html$/, '') || '/');
});

it.each([
	['/robots.txt', 'text/plain; charset=utf-8'],
	['/license.xml', 'application/rsl+xml'],
	['/tdm-policy.json', 'application/json'],
	['/.well-known/tdmrep.json', 'application/json'],
	['/.well-known/security.txt', 'text/plain; charset=utf-8']
])('%s is served as %s', async (path, type) => {
	const { status, headers } = await fetch(siteUrl + path);
	expect([status, headers.get('content-type')]).toEqual([200, type]);
});

it('has files that agree with the policy, for every crawler and every address', () => {
	expect(paths.length).toBeGreaterThan(200);
	expectFilesToAgree(
		{
			...published,
			crawlers: crawlerList.crawlers,
			sitemap: '/sitemap.xml',
			read: (path) => files.get(path)
		},
		paths
	);
});

it('lets in search engines and link previews', () => {
	for (const token of finders) {
		for (const path of paths) {
			const verdicts = mayFetch(files.get('/robots.txt') ?? '', origin, token, basePath + path);
			expect(verdicts, `${token} at ${path}`).toEqual([true, true]);
		}
	}
});

it('has headers that agree, in every response', async () => {
	for (const path of [...paths, '/nowhere']) {
		const { headers } = await fetch(siteUrl + path, { method: 'HEAD' });
		expectHeadersToAgree(published, (name) => headers.get(name));
	}
});

it('has tags that agree, in every page', async () => {
	expect(pages).toContain(`${siteUrl}/rights`);
	for (const page of pages) {
		const head = readHead(await (await fetch(page)).text());
		const robots = head.robots.filter((directive) => directive !== 'noindex');
		// Only the 404 page is kept out of search.
		expect(robots.length < head.robots.length, page).toBe(page.endsWith('/nowhere'));
		expectHeadToAgree(published, { ...head, robots });
	}
});

it('has structured data that agree, for every work', async () => {
	for (const path of ['/', '/tracks/the', '/tracks/companies']) {
		const { data } = readHead(await read(siteUrl + path));
		const works = data.flatMap((json) => [...worksIn(JSON.parse(json))]);
		expect(works.length, path).toBeGreaterThan(2);
		for (const work of works) {
			expect(work, path).toMatchObject({
				license: album.licenceUrl ?? `${siteUrl}/rights`,
				usageInfo: `${siteUrl}/tdm-policy.json`,
				acquireLicensePage: `${siteUrl}/rights#licence`,
				copyrightNotice: expect.stringContaining(rightsPolicy.statement) as string,
				creditText: expect.stringMatching(/\S/) as string
			});
		}
	}
});

describe('below /album', () => {
	const folder = join(directory, 'album');

	it('every sound says what is reserved', async () => {
		const names = (await readdir(folder)).filter((name) => /\.(weba|m4a|flac)$/.test(name));
		expect(names.length).toBeGreaterThanOrEqual(24);
		for (const name of names) {
			const { native } = await parseFile(join(folder, name), { skipCovers: true });
			const tags = Object.values(native).flat();
			const value = (id: RegExp) => tags.find((tag) => id.test(tag.id))?.value;
			expect(value(/(^|:)terms_of_use$/i), name).toBe(rightsPolicy.statement);
			expect(value(/copyright$|cprt$/i), name).toContain(rightsPolicy.statement);
			expect(value(/(^|:)license$/i), name).toBe(album.licenceUrl);
		}
	});

	it('every picture says what is reserved', async () => {
		const names = (await readdir(folder)).filter((name) => /\.(avif|png|jpe?g)$/.test(name));
		expect(names.length).toBeGreaterThan(100);
		for (const name of names) {
			expect(readPicture(await readFile(join(folder, name))), name).toEqual({
				dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING',
				rights: rightsPolicy.statement,
				terms: album.licenceUrl
			});
		}
	});
});

/** Every album, recording, sound and picture in structured data that says more than its name. */
function* worksIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return;
	const node = value as Record<string, unknown>;
	const isWork = /^(MusicAlbum|MusicRecording|AudioObject|ImageObject)$/.test(
		String(node['@type'])
	);
	if (isWork && ('contentUrl' in node || 'track' in node || 'audio' in node)) yield node;
	for (const child of Object.values(node)) yield* worksIn(child);
}
