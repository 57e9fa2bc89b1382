import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { writeSitemap } from './sitemap';
import { testAlbum } from '../../../tests/support/shared-albums';
import { readXml } from '../../../tests/support/read-xml';

const schema = createRequire(import.meta.url)
	.resolve('sitemap')
	.replace(/sitemap\/dist.*$/, 'sitemap/schema/sitemap.xsd');

const files = [
	'/src/routes/about/+page.svelte',
	'/src/routes/(stage)/tracks/[slug]/+page.svelte',
	'/src/routes/(stage)/+page.svelte',
	'/src/routes/404/+page.svelte'
];

it('is valid, with every page that should be found, and no other', () => {
	const album = testAlbum();
	const xml = readXml(writeSitemap(album, files));
	xml.validate(schema);
	expect(xml.texts('//sitemap:loc')).toEqual([
		'https://album.example/a/',
		'https://album.example/a/about',
		...album.tracks.map(({ slug }) => `https://album.example/a/tracks/${slug}`)
	]);
});

it('does not depend on the order in which files are found', () => {
	const album = testAlbum();
	expect(writeSitemap(album, files.toReversed())).toBe(writeSitemap(album, files));
});
