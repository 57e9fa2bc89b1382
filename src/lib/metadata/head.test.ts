import { readFile } from 'node:fs/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { hostileText, inertText } from '../../../tests/support/hostile-text';
import { hostileAlbum, masteredAlbum, testAlbum } from '../../../tests/support/shared-albums';
import { grounds, writeHead } from './head';
import type { VisitedPage } from './page';

const track: VisitedPage = {
	routeId: '/(site)/(stage)/tracks/[slug]',
	slug: 'legalise',
	path: '/a/tracks/legalise',
	title: 'Legalise, track 6',
	description: undefined
};
const home: VisitedPage = { ...track, routeId: '/(site)/(stage)', slug: undefined, path: '/a/' };
const about: VisitedPage = {
	...home,
	routeId: '/about',
	path: '/a/about',
	title: 'The album',
	description: 'Twelve rooms.'
};

/** The head as a browser parses it. */
function read(head: string) {
	const [html] = parse(`<!doctype html><head>${head}</head>`).childNodes.filter(
		(node) => node.nodeName === 'html'
	) as DefaultTreeAdapterTypes.Element[];
	const [element, body] = html?.childNodes as DefaultTreeAdapterTypes.Element[];
	const children = (element?.childNodes ?? [])
		.filter((node) => 'attrs' in node)
		.map(({ tagName, attrs, childNodes }) => ({
			tagName,
			attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
			text: childNodes.map((node) => ('value' in node ? node.value : '')).join('')
		}));
	return {
		contents: (key: string) =>
			children
				.filter(({ attributes: { name, property } }) => name === key || property === key)
				.map(({ attributes }) => attributes.content),
		hrefs: (rel: string, type?: string) =>
			children
				.filter(({ attributes }) => attributes.rel === rel && (!type || attributes.type === type))
				.map(({ attributes }) => attributes.href),
		names: children.map(({ tagName }) => tagName),
		bodyLength: body?.childNodes.length,
		data: children.filter(({ tagName }) => tagName === 'script').map(({ text }) => text)
	};
}

describe('a track', () => {
	const { contents, hrefs } = read(writeHead(testAlbum(), track));

	it('has a title, a description that says what plays, and one address', () => {
		expect(contents('og:title')).toEqual(['Legalise, track 6']);
		expect(contents('description')).toEqual(contents('og:description'));
		expect(contents('description')[0]).toMatch(/A stand-in: .*, not the musicians’ recording\.$/);
		expect(hrefs('canonical')).toEqual(['https://album.example/a/tracks/legalise']);
		expect(contents('og:url')).toEqual(hrefs('canonical'));
		expect(contents('robots')).not.toContain('noindex');
	});

	it('has its own picture, sound and player', () => {
		expect(contents('og:type')).toEqual(['music.song']);
		expect(contents('og:image')).toEqual(['https://album.example/a/cards/legalise.png']);
		expect(contents('og:image:alt')[0]).toContain('“Legalise” lit');
		expect(contents('og:audio')[0]).toMatch(/^https:.*\/a\/album\/legalise\..*\.m4a$/);
		expect(contents('og:audio:type')).toEqual(['audio/mp4']);
		expect(contents('og:video')).toEqual(['https://album.example/a/embed/legalise']);
		expect(contents('og:video:secure_url')).toEqual(contents('og:video'));
		expect(contents('twitter:card')).toEqual(['player']);
		expect(contents('twitter:player')).toEqual(contents('og:video'));
		expect(contents('twitter:player:stream')).toEqual(contents('og:audio'));
		expect(contents('music:album')).toEqual(['https://album.example/a/']);
	});

	it('links to oEmbed, feed, playlists and terms', () => {
		expect(hrefs('alternate', 'application/json+oembed')).toEqual([
			'https://album.example/a/oembed/legalise.json'
		]);
		expect(hrefs('alternate', 'application/rss+xml')).toEqual(['https://album.example/a/feed.xml']);
		expect(hrefs('alternate', 'application/xspf+xml')).toHaveLength(1);
		expect(hrefs('alternate', 'audio/mpegurl')).toHaveLength(1);
		expect(hrefs('terms-of-service')).toEqual(['https://album.example/a/press#terms']);
		expect(hrefs('license', 'application/rsl+xml')).toEqual([
			'https://album.example/a/license.xml'
		]);
		expect(contents('tdm-policy')).toEqual(['https://album.example/a/tdm-policy.json']);
	});

	it('attributes a master to the musicians', () => {
		const mastered = read(writeHead(masteredAlbum(), track));
		expect(mastered.contents('description')[0]).toMatch(/^The musicians’ recording/);
	});
});

it('lists the album’s songs in order, and its player', () => {
	const { contents, hrefs } = read(writeHead(testAlbum(), home));
	expect(contents('og:type')).toEqual(['music.album']);
	expect(contents('music:song')[5]).toBe('https://album.example/a/tracks/legalise');
	expect(contents('music:song:track').slice(0, 12).map(Number)).toEqual(
		Array.from({ length: 12 }, (_, index) => index + 1)
	);
	expect(contents('og:video')).toEqual(['https://album.example/a/embed']);
	expect(hrefs('canonical')).toEqual(['https://album.example/a/']);
});

it('does not repeat what a page already has in its head', () => {
	const { contents, data } = read(writeHead(testAlbum(), about));
	expect(contents('description')).toEqual([]);
	expect(contents('og:description')).toEqual(['Twelve rooms.']);
	expect(contents('og:type')).toEqual(['website']);
	expect(contents('twitter:card')).toEqual(['summary_large_image']);
	expect(data).toEqual([]);
});

it('keeps the 404 page out of search engines', () => {
	const missing = read(writeHead(testAlbum(), { ...home, routeId: '/404', path: '/a/404' }));
	expect(missing.contents('robots')).toContain('noindex');
	expect(missing.hrefs('canonical')).toEqual([]);
});

it('stops the build at any other page without a description', () => {
	expect(() => writeHead(testAlbum(), { ...about, description: undefined })).toThrow(
		'/a/about needs a <title> and a <meta name="description">.'
	);
});

it('keeps hostile text inert', () => {
	for (const page of [home, { ...track, title: hostileText }, { ...about, title: inertText }]) {
		const { names, data, bodyLength, contents } = read(writeHead(hostileAlbum(), page));
		expect(names.filter((name) => !/^(meta|link)$/.test(name))).toEqual(data.map(() => 'script'));
		expect(bodyLength).toBe(0);
		expect(contents('og:site_name')).toEqual([inertText]);
		for (const json of data) expect(JSON.stringify(JSON.parse(json))).toContain('alert(1)');
	}
});

it('has the background of each theme as theme colour', async () => {
	const css = await readFile('src/app.css', 'utf8');
	const [dark, light] = [...css.matchAll(/--room: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
	expect({ dark, light }).toEqual(grounds);
});
