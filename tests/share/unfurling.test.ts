import { extract } from '@extractus/oembed-extractor';
import ogs from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { recordings, renditionUrl, siteUrl } from './support/site';

/** What readers must find at an address with sound. */
interface Playable {
	readonly address: string;
	readonly title: RegExp;
	readonly type: string;
	readonly picture: string;
	readonly audio: string;
	readonly player: string;
	readonly heightPx: number;
}

const home: Playable = {
	address: `${siteUrl}/`,
	title: /^Is This What We Want\?$/,
	type: 'music.album',
	picture: `${siteUrl}/cards/album.png`,
	audio: recordings
		.slice(0, 1)
		.map((recording) => renditionUrl(recording, 'm4a'))
		.join(),
	player: `${siteUrl}/embed`,
	heightPx: 420
};
const tracks = recordings.map((recording): Playable & { durationSeconds: number } => {
	const { slug, title, durationSeconds } = recording;
	return {
		address: `${siteUrl}/tracks/${slug}`,
		title: new RegExp(`^${title.replace(/[()]/g, '\\$&')}.* Is This What We Want\\?$`),
		type: 'music.song',
		picture: `${siteUrl}/cards/${slug}.png`,
		audio: renditionUrl(recording, 'm4a'),
		player: `${siteUrl}/embed/${slug}`,
		heightPx: 152,
		durationSeconds
	};
});
const readingPages = [
	'/about',
	'/fidelity',
	'/make-it-fair',
	'/make-it-fair/timeline',
	'/press',
	'/rights',
	'/sources',
	'/your-room'
].map((path) => siteUrl + path);

/** The scraper's own settings, but for addresses without a top-level domain. */
const urlValidatorSettings = {
	allow_fragments: true,
	allow_protocol_relative_urls: false,
	allow_query_components: true,
	allow_trailing_dot: false,
	allow_underscores: false,
	protocols: ['http'],
	require_host: true,
	require_port: true,
	require_protocol: true,
	require_tld: false,
	require_valid_protocol: true,
	validate_length: true
};
const scrape = async (url: string) => (await ogs({ url, urlValidatorSettings })).result;

describe.each([home, ...tracks])('$address', (playable) => {
	const { address, title, type, picture, audio, player, heightPx } = playable;

	it('unfurls', async () => {
		const seen = await unfurl(address);
		expect(seen.canonical_url).toBe(address);
		expect(seen.open_graph.title).toMatch(title);
		expect(seen.open_graph.type).toBe(type);
		expect(seen.open_graph.images).toMatchObject([
			{ url: picture, type: 'image/png', width: 1200, height: 630 }
		]);
		expect(seen.open_graph.audio).toEqual([{ url: audio, type: 'audio/mp4' }]);
		expect(seen.open_graph.videos).toMatchObject([
			{ url: player, type: 'text/html', width: 600, height: heightPx }
		]);
		expect(seen.twitter_card).toMatchObject({
			card: 'player',
			players: [{ url: player, width: 600, height: heightPx, stream: audio }]
		});
		expect(seen.oEmbed).toMatchObject({ type: 'rich', thumbnails: [{ url: picture }] });
	});

	it('is scraped', async () => {
		const seen = await scrape(address);
		expect(seen.ogTitle).toMatch(title);
		expect(seen.ogUrl).toBe(address);
		expect(seen.ogImage).toMatchObject([{ url: picture, width: '1200', height: '630' }]);
		expect(seen.ogImage?.[0]?.alt).toMatch(/^The words “The British government/);
		expect([seen.ogAudio].flat()).toEqual([audio]);
		expect(seen.twitterPlayer).toMatchObject([{ url: player, stream: audio }]);
		expect(seen.ogDescription).toBe(seen.twitterDescription);
	});

	it('is found by oEmbed', async () => {
		const seen = await extract(address);
		expect(seen).toMatchObject({
			type: 'rich',
			version: '1.0',
			provider_url: `${siteUrl}/`,
			thumbnail_url: picture,
			thumbnail_width: 1200,
			thumbnail_height: 630,
			height: heightPx
		});
		expect(seen.html).toContain(`<iframe src="${player}"`);
	});
});

describe.each(tracks)('$address', ({ address, durationSeconds }) => {
	it('is a song of the album', async () => {
		const seen = await scrape(address);
		expect(Number(seen.musicDuration)).toBe(Math.round(durationSeconds));
		expect([seen.musicAlbum].flat()[0]).toBe(`${siteUrl}/`);
		expect(seen.jsonLD).toMatchObject([
			{
				'@context': 'https://schema.org',
				'@graph': [{ '@type': 'MusicRecording', url: address, inAlbum: { name: album.title } }]
			}
		]);
	});
});

it('knows the album’s tracks', async () => {
	const seen = await scrape(home.address);
	expect(seen.jsonLD).toMatchObject([
		{
			'@graph': [{ '@type': 'MusicAlbum', track: tracks.map(({ address }) => ({ url: address })) }]
		}
	]);
});

it.each(readingPages)('%s has title, words and the album’s picture', async (address) => {
	const seen = await unfurl(address);
	expect(seen.canonical_url).toBe(address);
	expect(seen.open_graph.title).toMatch(/: Is This What We Want\?$/);
	expect(seen.open_graph.description).toBe(seen.description);
	expect(seen.open_graph.images).toMatchObject([{ url: `${siteUrl}/cards/album.png` }]);
	expect(seen.twitter_card.card).toBe('summary_large_image');
});
