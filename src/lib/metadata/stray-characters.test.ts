import { describe, expect, it } from 'vitest';
import { readXml } from '../../../tests/support/read-xml';
import { testAlbum } from '../../../tests/support/shared-albums';
import { describeEmbed } from './oembed';
import { writeFeed } from './feed';
import { writeHead } from './head';
import { writeM3u, writeXspf } from './playlists';
import type { SharedAlbum } from './shared-album';
import { writeJson } from '$lib/text';

/** What editors, word processors and broken exports leave in texts, and what is written instead. */
const strayCharacters = [
	['a vertical tab', 'A\u000bchair', 'A chair'],
	['half an emoji', 'A chair \ud83d', 'A chair \ufffd'],
	['the other half', '\udd2b A chair', '\ufffd A chair'],
	['NUL and escape', 'A\u0000\u001bchair', 'A chair'],
	['a line separator', 'A\u2028chair', 'A chair'],
	['a control character of Latin-1', 'A\u0085chair', 'A chair'],
	['a noncharacter', 'A chair\uffff', 'A chair\ufffd']
] as const;

/** The album with a text in every place where one goes, as if nothing had cleaned it yet. */
function albumSaying(text: string): SharedAlbum {
	const album = testAlbum();
	return {
		...album,
		title: text,
		artist: text,
		description: text,
		copyright: text,
		tracks: album.tracks.map((track) => ({
			...track,
			title: text,
			artist: text,
			heardTitle: text,
			heardArtist: text,
			description: text,
			copyright: text
		}))
	};
}

describe.each(strayCharacters)('%s', (_, text, written) => {
	const album = albumSaying(text);

	it('leaves the feed well-formed', () => {
		const xml = readXml(writeFeed(album, () => true));
		expect(new Set(xml.texts('/rss/channel/item/title'))).toEqual(new Set([written]));
		expect(xml.texts('/rss/channel/description')).toEqual([written]);
	});

	it('leaves XSPF valid', () => {
		const xml = readXml(writeXspf(album));
		xml.validate('tests/fixtures/xspf-1.xsd');
		expect(new Set(xml.texts('//xspf:creator'))).toEqual(new Set([written]));
	});

	it('leaves every entry of an M3U on its line', () => {
		const lines = writeM3u(album).split(/[\p{Cc}\u2028]/u);
		expect(lines.filter((line) => line.endsWith(`,${written} - ${written}`))).toHaveLength(
			album.tracks.length
		);
		expect(lines).toHaveLength(2 * album.tracks.length + 4);
	});

	it('leaves no half of a character in JSON-LD and oEmbed', () => {
		const head = writeHead(album, {
			routeId: '/(site)/(stage)',
			slug: undefined,
			path: '/a/',
			title: text,
			description: undefined
		});
		const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(head) ?? [];
		const graph = JSON.parse(json) as { '@graph': { name: string; description: string }[] };
		expect(graph['@graph'][0]).toMatchObject({ name: written, description: written });
		expect(head).toContain(`<meta property="og:description" content="${written}">`);
		expect(JSON.parse(writeJson(describeEmbed(album)))).toMatchObject({
			title: written,
			author_name: written
		});
	});
});
