import { describe, expect, it } from 'vitest';
import { album } from '$content/album';
import { editionRights } from '$content/edition';
import { rightsPolicy } from '$content/rights';
import { recordings } from '$lib/album/recordings.server';
import { joinTracks } from '$lib/album/tracks';
import { rightsFiles } from '$lib/rights/files';
import { testAlbum, trackOf } from '../../../tests/support/shared-albums';
import { writeFeed } from './feed';
import { writeFrameHead, writeHead } from './head';
import { describeEmbed } from './oembed';
import { writeM3u, writeXspf } from './playlists';
import { albumNode, recordingNode } from './structured-data';

const edition = { name: 'Zoë Ash', title: 'Rooms in Leeds', date: '2026-10-31' };

/** An edition with a room of one word; the others have stand-ins. */
const tracks = joinTracks(recordings).map((track) => {
	if (track.slug !== 'legalise') return { ...track, isrc: 'GBXXX2500001' };
	const recording = { ...track.recording, provenance: 'own-room' as const };
	delete recording.description;
	return { ...track, isrc: 'GBXXX2500006', recording };
});
const shared = testAlbum({ edition, tracks, album: { ...album, upc: '5012345678900' } });
const legalise = trackOf(shared, 'legalise');

const home = {
	routeId: '/(site)/(stage)',
	slug: undefined,
	path: '/a/',
	title: edition.title,
	description: undefined
};
const formats: readonly (readonly [string, string])[] = [
	['the feed', writeFeed(shared, () => true)],
	['the home page’s head', writeHead(shared, home)],
	[
		'a track’s head',
		writeHead(shared, { ...home, routeId: '/(site)/(stage)/tracks/[slug]', slug: 'legalise' })
	],
	['a frame’s head', writeFrameHead(shared, 'legalise')],
	['oEmbed', JSON.stringify(describeEmbed(shared, legalise))],
	['M3U', writeM3u(shared)],
	['XSPF', writeXspf(shared)],
	['structured data', JSON.stringify(albumNode(shared))]
];

describe('what machines read of an edition', () => {
	it.each(formats)('names its maker, and claims nothing of the album’s: %s', (_, text) => {
		expect(text).toContain(edition.name);
		expect(text).not.toContain(album.artist);
		expect(text).not.toContain(album.released);
		expect(text).not.toMatch(/GBXXX25|5012345678900|isthiswhatwewant\.com/);
	});

	it('says which of its tracks are rooms and which are stand-ins', () => {
		expect(recordingNode(shared, legalise)).toMatchObject({
			byArtist: { '@type': 'Person', name: edition.name },
			creditText: edition.name,
			copyrightNotice: expect.stringMatching(/^Recorded by Zoë Ash\. All rights/) as string,
			description: 'A room recorded by Zoë Ash, not the musicians’ recording.',
			audio: [{ digitalSourceType: 'DigitalCaptureDigitalSource' }, {}]
		});
		expect(recordingNode(shared, trackOf(shared, 'the'))).toMatchObject({
			byArtist: { '@type': 'MusicGroup', name: 'Synthesised room tone' },
			audio: [{ digitalSourceType: 'AlgorithmicMediaDigitalSource' }, {}]
		});
	});

	it('is a different podcast from the album’s, and from any other edition’s', () => {
		const guidOf = (text: string) => /<podcast:guid>(.*?)</.exec(text)?.[1];
		const feeds = [
			shared,
			testAlbum(),
			testAlbum({ edition: { ...edition, name: 'Ben' }, tracks })
		];
		const guids = feeds.map((one) => guidOf(writeFeed(one, () => true)));
		expect(new Set(guids).size).toBe(3);
	});

	it('reserves its maker’s rights, not the musicians’', () => {
		const site = { origin: 'https://rooms.example', basePath: '' } as const;
		const files = rightsFiles(editionRights(rightsPolicy, edition), site, []);
		const text = files.map((file) => file.text).join('\n');
		expect(text).toContain('<copyright type="person"');
		expect(text).toContain('"vcard:fn": "Zoë Ash"');
		expect(text).not.toContain('musicians');
	});
});
