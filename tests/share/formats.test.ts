import { createRequire } from 'node:module';
import { parseM3U } from '@iptv/playlist';
import { parseFeed } from 'podcast-partytime';
import { expect, it } from 'vitest';
import { elementsOf } from '../../deploy/read-html';
import { readXml } from '../support/read-xml';
import { read, recordings, renditionUrl, siteUrl } from './support/site';

const sitemapSchema = createRequire(import.meta.url)
	.resolve('sitemap')
	.replace(/sitemap\/dist.*$/, 'sitemap/schema/sitemap.xsd');

it('has a feed of the recordings', async () => {
	const podcast = parseFeed(await read(`${siteUrl}/feed.xml`));
	expect(podcast?.medium).toBe('music');
	expect(podcast?.items.map(({ enclosure }) => enclosure.url)).toEqual(
		recordings.map((recording) => renditionUrl(recording, 'm4a'))
	);
});

it('has playlists of the same recordings', async () => {
	const { channels } = parseM3U(await read(`${siteUrl}/album.m3u8`));
	expect(channels.map(({ url }) => url)).toEqual(
		recordings.map((recording) => renditionUrl(recording, 'm4a'))
	);
	const xspf = readXml(await read(`${siteUrl}/album.xspf`));
	xspf.validate('tests/fixtures/xspf-1.xsd');
	expect(xspf.texts('//xspf:track/xspf:location')).toEqual(
		recordings.flatMap(({ renditions }) => renditions.map(({ path }) => `${siteUrl}/${path}`))
	);
});

it('has a valid sitemap with the pages’ canonical addresses', async () => {
	const sitemap = readXml(await read(`${siteUrl}/sitemap.xml`));
	sitemap.validate(sitemapSchema);
	const pages = sitemap.texts('//sitemap:loc');
	expect(pages).toContain(`${siteUrl}/`);
	expect(pages).toContain(`${siteUrl}/tracks/companies`);
	for (const page of pages) {
		const links = inHead(await read(page), 'link');
		const canonical = links.find(({ rel }) => rel === 'canonical');
		expect(canonical?.href).toBe(page);
	}
});

it('has no title or description twice, and no metadata on the 404 page', async () => {
	for (const path of ['/', '/tracks/the', '/about', '/press']) {
		const html = await read(siteUrl + path);
		expect(inHead(html, 'title'), path).toHaveLength(1);
		const named = inHead(html, 'meta').filter(({ name }) => name === 'description');
		expect(named, path).toHaveLength(1);
	}
	const missing = await (await fetch(`${siteUrl}/nowhere`)).text();
	expect(inHead(missing, 'link').filter(({ rel }) => rel === 'canonical')).toEqual([]);
	expect(inHead(missing, 'meta').map(({ content }) => content)).toContain('noindex');
});

it('links only to what exists', async () => {
	const told = new Set<string>();
	const tell = (text: string) => {
		for (const [address] of text.matchAll(addresses)) told.add(address.replace(/#.*$/, ''));
	};
	for (const path of ['/', '/press', ...recordings.map(({ slug }) => `/tracks/${slug}`)]) {
		tell((await read(siteUrl + path)).replace(/<body[^]*$/, ''));
	}
	for (const path of ['/feed.xml', '/album.m3u8', '/album.xspf', '/sitemap.xml']) {
		tell(await read(siteUrl + path));
	}
	for (const { slug } of [{ slug: 'album' }, ...recordings]) {
		tell(await read(`${siteUrl}/oembed/${slug}.json`));
	}
	expect(told.size).toBeGreaterThan(100);
	const missing: string[] = [];
	for (const address of told) {
		const { status } = await fetch(address, { method: 'HEAD' });
		if (status !== 200) missing.push(`${address} ${status}`);
	}
	expect(missing).toEqual([]);
});

const addresses = new RegExp(`${siteUrl}[^\\s"'<>\\\\)]*`, 'g');

/** The attributes of all elements of a name in a page's head. */
function inHead(html: string, wanted: string) {
	const head = elementsOf(html).find(({ name }) => name === 'head');
	const found = head?.elements.filter(({ name }) => name === wanted) ?? [];
	return found.map(({ attributes }) => attributes);
}
