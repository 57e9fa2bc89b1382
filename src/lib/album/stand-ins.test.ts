import { describe, expect, it } from 'vitest';
import { album } from '$content/album';
import { alsoHear, whereToHear } from '$content/listening';
import { standInSection } from '$content/stand-ins';
import { writeFeed } from '$lib/metadata/feed';
import { writeFrameHead, writeHead } from '$lib/metadata/head';
import { writeM3u, writeXspf } from '$lib/metadata/playlists';
import { albumNode, recordingNode } from '$lib/metadata/structured-data';
import { listeningNote } from '$lib/room/where-to-hear';
import { masteredAlbum, testAlbum } from '../../../tests/support/shared-albums';
import { recordings } from './recordings.server';
import { standInNote } from './stand-ins';
import { joinTracks } from './tracks';

/** The album's tracks: these are stand-ins, the others have masters. */
function withStandIns(...slugs: readonly string[]) {
	return joinTracks(recordings).map((track) => {
		const { description = 'A room.', ...recording } = track.recording;
		const isOne = slugs.includes(track.slug);
		return {
			...track,
			recording: isOne
				? { ...recording, description, provenance: 'stand-in' as const }
				: { ...recording, provenance: 'master' as const }
		};
	});
}

const home = {
	routeId: '/(site)/(stage)',
	slug: undefined,
	path: '/a/',
	title: 'Home',
	description: undefined
};

const all = album.tracks.map(({ slug }) => slug);

describe('what the site says about stand-ins', () => {
	it.each([
		[[], ''],
		[all, 'This site plays stand-ins: room tone made for it, not the musicians’ recordings.'],
		[
			['british'],
			'“British” is a stand-in: room tone made for this site, not the musicians’ recording.'
		],
		[
			['ai', 'the', 'must'],
			'“The”, “Must” and “AI” are stand-ins: room tone made for this site, not the musicians’ recordings.'
		]
	])('names those that are stand-ins, on a page: %j', (slugs, sentence) => {
		expect(standInNote(withStandIns(...slugs))).toBe(sentence);
	});

	it('explains them, and gives the album’s total length only if every track is one', () => {
		const [which, explanation] = standInSection('Which.', false, whereToHear).paragraphs[0] ?? [];
		expect([which, explanation]).toEqual([
			{ own: 'Which.' },
			{ own: expect.stringMatching(/^The recordings belong to the musicians/) as string }
		]);
		expect(JSON.stringify(standInSection('Which.', false, whereToHear))).not.toContain('47:17');
		expect(JSON.stringify(standInSection('Which.', true, whereToHear))).toContain('47:17');
	});

	it('sends listeners elsewhere for the album only while it is not all here', () => {
		expect(listeningNote(withStandIns('the'))).toBe(whereToHear);
		expect(listeningNote(withStandIns())).toBe(alsoHear);
	});
});

describe('what machines read', () => {
	const everything = (shared: ReturnType<typeof testAlbum>) =>
		JSON.stringify([
			writeFeed(shared, () => true),
			writeHead(shared, home),
			writeFrameHead(shared, undefined),
			writeM3u(shared),
			writeXspf(shared),
			albumNode(shared),
			shared.tracks.map((track) => recordingNode(shared, track))
		]);

	it('doesn’t mention stand-ins if every track has its master', () => {
		expect(everything(masteredAlbum())).not.toMatch(/stand-?in|synthesised/i);
	});

	it('names the stand-ins', () => {
		const text = everything(testAlbum({ tracks: withStandIns('british') }));
		expect(text).toContain('“British” is a stand-in');
		expect(text).toContain('British (stand-in)');
		expect(text).not.toContain('Legalise (stand-in)');
	});
});
