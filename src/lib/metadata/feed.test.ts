import { parseFeed } from 'podcast-partytime';
import { expect, it } from 'vitest';
import { addressesOf } from '$lib/share/addresses';
import { coverSize } from '$lib/share/embed';
import { inertText } from '../../../tests/support/hostile-text';
import { hostileAlbum, masteredAlbum, testAlbum } from '../../../tests/support/shared-albums';
import { readXml } from '../../../tests/support/read-xml';
import { feedGuid, writeFeed } from './feed';

const album = testAlbum();
function read(xml: string) {
	const parsed = parseFeed(xml, { allowMissingGuid: false });
	if (!parsed) throw new Error('No podcast was read.');
	return parsed;
}

const podcast = read(writeFeed(album, ({ slug }) => slug === 'the'));

it('is a music podcast to a Podcasting 2.0 parser', () => {
	expect(podcast).toMatchObject({
		title: 'Is This What We Want?',
		author: '1,000 UK Artists',
		link: 'https://album.example/a/',
		itunesImage: 'https://album.example/a/cards/cover.png',
		itunesType: 'serial',
		medium: 'music',
		explicit: false,
		license: { identifier: 'all-rights-reserved', url: 'https://album.example/a/press#terms' }
	});
	expect(podcast.value).toBeUndefined();
	expect(podcast.pubDate).toEqual(new Date('2025-02-25'));
});

it('has the tracks in order, each with sound, captions and picture', () => {
	expect(podcast.items.map(({ itunesEpisode }) => itunesEpisode)).toEqual(
		album.tracks.map(({ number }) => number)
	);
	for (const [index, item] of podcast.items.entries()) {
		const { slug, recording } = album.tracks[index] ?? {};
		expect(item.enclosure).toMatchObject({ type: 'audio/mp4' });
		expect(item.enclosure.url).toMatch(`https://album.example/a/album/${slug}.`);
		expect(item.enclosure.length).toBe(
			recording?.renditions.find(({ format }) => format === 'm4a')?.bytes
		);
		expect(item.duration).toBe(Math.round(recording?.durationSeconds ?? 0));
		expect(item.podcastTranscripts).toMatchObject([{ type: 'text/vtt', rel: 'captions' }]);
		expect(item.alternativeEnclosures?.map(({ type }) => type)).toEqual([
			'audio/webm',
			'audio/mp4'
		]);
	}
});

it('links to chapters where there are some', () => {
	const [first, ...rest] = podcast.items.map(({ podcastChapters }) => podcastChapters);
	expect(first).toEqual({
		type: 'application/json+chapters',
		url: 'https://album.example/a/chapters/the.json'
	});
	expect(rest.every((chapters) => chapters === undefined)).toBe(true);
});

it('says which tracks are stand-ins', () => {
	expect(podcast.items.map(({ title }) => title)).toContain('Legalise (stand-in)');
	expect(podcast.items.map(({ author }) => author)).toContain('Synthesised room tone');
	const mastered = read(writeFeed(masteredAlbum(), () => false));
	expect(mastered.items.map(({ title }) => title)).toContain('Legalise');
	expect(mastered.items.map(({ author }) => author)).toContain('1,000 UK Artists');
});

it('has a new episode when a master replaces a stand-in', () => {
	const mastered = read(writeFeed(masteredAlbum(), () => false));
	const before = podcast.items.map(({ guid }) => guid);
	expect(mastered.items.filter(({ guid }) => before.includes(guid))).toEqual([]);
});

it('dates the tracks a minute apart, so that every app keeps their order', () => {
	const minute = 60_000;
	const release = Date.UTC(2025, 1, 25);
	const times = podcast.items.slice(0, 12).map(({ pubDate }) => pubDate?.getTime());
	expect(times).toEqual(Array.from({ length: 12 }, (_, index) => release + index * minute));
	const all = podcast.items.map(({ pubDate }) => pubDate?.getTime());
	expect(new Set(all).size).toBe(all.length);
	expect(all.toSorted()).toEqual(all);
});

it('is the same podcast with the same episodes wherever the site moves', () => {
	const moved = testAlbum({ addresses: addressesOf('https://elsewhere.example', '') });
	const there = read(writeFeed(moved, () => false));
	expect(there.guid).toBe(podcast.guid);
	expect(there.items.map(({ guid }) => guid)).toEqual(podcast.items.map(({ guid }) => guid));
	expect(new Set(there.items.map(({ guid }) => guid)).size).toBe(there.items.length);
	const guids = readXml(writeFeed(moved, () => false)).texts('/rss/channel/item/guid');
	for (const guid of guids) expect(guid).toMatch(/^[0-9a-f-]{36}$/);
});

it('shows pictures as large as Apple asks', () => {
	const pictures = podcast.items.map(({ image }) => image);
	expect(new Set([...pictures, podcast.itunesImage])).toEqual(new Set([album.addresses.cover]));
	expect(coverSize.heightPx).toBe(coverSize.widthPx);
	expect(coverSize.widthPx).toBeGreaterThanOrEqual(1400);
	expect(coverSize.widthPx).toBeLessThanOrEqual(3000);
});

it('keeps hostile text inert', () => {
	const xml = readXml(writeFeed(hostileAlbum(), () => true));
	expect(xml.texts('/rss/channel/title')).toEqual([inertText]);
	expect(xml.texts('/rss/channel/item/title')).toEqual(album.tracks.map(() => inertText));
	expect(xml.texts('//script')).toEqual([]);
});

// The specification's own examples.
it.each([
	['https://podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
	['mp3s.nashownotes.com/pc20rss.xml', '917393e3-1b1e-5cef-ace4-edaa54e1f810']
])('derives from %s the GUID %s', (url, guid) => {
	expect(feedGuid(url)).toBe(guid);
});
