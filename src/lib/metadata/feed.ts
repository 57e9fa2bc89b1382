import { createHash } from 'node:crypto';
import { rightsReservation } from '$content/rights';
import { bareType, compatibleRendition, type SharedAlbum, type SharedTrack } from './shared-album';
import { writeXml } from './xml';

const namespaces = {
	'@xmlns:atom': 'http://www.w3.org/2005/Atom',
	'@xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
	'@xmlns:podcast': 'https://podcastindex.org/namespace/1.0'
};

/** The album is one season, and its tracks are the episodes. */
const season = 1;

/**
 * The album as a podcast: RSS 2.0 with Apple's tags and those of the Podcasting 2.0 namespace
 * (https://podcasting2.org/docs/podcast-namespace). It asks for no money, so it has no
 * `podcast:value`.
 * @param hasChapters whether there is a file of chapters for a track
 */
export function writeFeed(
	album: SharedAlbum,
	hasChapters: (track: SharedTrack) => boolean
): string {
	const { addresses } = album;
	const guid = guidOf(album);
	return writeXml({
		rss: {
			'@version': '2.0',
			...namespaces,
			channel: {
				title: album.title,
				link: addresses.home,
				description: album.description,
				language: 'en-GB',
				copyright: `${album.copyright} ${rightsReservation}`,
				pubDate: rfc822(album.released),
				'atom:link': { '@href': addresses.feed, '@rel': 'self', '@type': 'application/rss+xml' },
				image: { url: addresses.cover, title: album.title, link: addresses.home },
				'itunes:author': album.artist,
				'itunes:type': 'serial',
				'itunes:image': { '@href': addresses.cover },
				'itunes:category': { '@text': 'Music' },
				'itunes:explicit': 'false',
				'podcast:guid': guid,
				'podcast:medium': 'music',
				'podcast:license': licence(album),
				item: album.tracks.map((track) =>
					item(album, track, { guid, hasChapters: hasChapters(track) })
				)
			}
		}
	});
}

function item(
	album: SharedAlbum,
	track: SharedTrack,
	{ guid, hasChapters }: { guid: string; hasChapters: boolean }
) {
	const { addresses } = album;
	const { recording } = track;
	const enclosed = compatibleRendition(recording);
	return {
		title: track.heardTitle,
		link: addresses.track(track.slug),
		// A master that replaces a stand-in is another episode, but a site that moves has the same ones:
		// apps would download everything again.
		guid: {
			'@isPermaLink': 'false',
			'#text': uuid(guid, `${track.slug}#${recording.provenance}`)
		},
		description: track.description,
		// Apps sort by date, and shuffle what has the same one.
		pubDate: rfc822(track.released, track.number - 1),
		enclosure: {
			'@url': addresses.at(`/${enclosed.path}`),
			'@length': enclosed.bytes,
			'@type': bareType(enclosed.type)
		},
		'itunes:author': track.heardArtist,
		'itunes:duration': Math.round(recording.durationSeconds),
		'itunes:season': season,
		'itunes:episode': track.number,
		'itunes:episodeType': 'full',
		'itunes:explicit': 'false',
		// Apple asks for at least 1,400 pixels: a recording's own artwork has 512.
		'itunes:image': { '@href': addresses.cover },
		'podcast:season': season,
		'podcast:episode': track.number,
		'podcast:license': licence(album),
		'podcast:transcript': {
			'@url': addresses.at(`/${recording.captions}`),
			'@type': 'text/vtt',
			'@language': 'en-GB',
			'@rel': 'captions'
		},
		...(hasChapters
			? {
					'podcast:chapters': {
						'@url': addresses.chapters(track.slug),
						'@type': 'application/json+chapters'
					}
				}
			: {}),
		'podcast:alternateEnclosure': recording.renditions.map((rendition) => ({
			'@type': bareType(rendition.type),
			'@length': rendition.bytes,
			'@bitrate': Math.round((rendition.bytes * 8) / recording.durationSeconds),
			'@title': codecName(rendition.format),
			...(rendition === enclosed ? { '@default': 'true' } : {}),
			'podcast:source': { '@uri': addresses.at(`/${rendition.path}`) }
		}))
	};
}

function licence(album: SharedAlbum) {
	return { '@url': album.licenceUrl, '#text': 'all-rights-reserved' };
}

function codecName(format: SharedTrack['recording']['renditions'][number]['format']): string {
	return { weba: 'Opus', m4a: 'AAC' }[format];
}

/**
 * A day at midnight as RSS writes it: https://www.rfc-editor.org/rfc/rfc822#section-5
 * @param minutes how much later
 */
function rfc822(day: string, minutes = 0): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCMinutes(minutes);
	return date.toUTCString();
}

/** The namespace of podcasts' identifiers: https://podcasting2.org/docs/podcast-namespace/tags/guid */
const podcastNamespace = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** The identifier of a feed: UUID version 5 of its address without the scheme. */
export function feedGuid(feedUrl: string): string {
	return uuid(podcastNamespace, feedUrl.replace(/^https?:\/\//, '').replace(/\/+$/, ''));
}

/** This podcast's identifier, which it keeps wherever it moves: so it is made from no real address. */
const podcastGuid = feedGuid('is-this-what-we-want/feed.xml');

/** An edition of someone's own rooms is another podcast. */
function guidOf({ edition }: SharedAlbum): string {
	return edition ? uuid(podcastGuid, JSON.stringify([edition.name, edition.title])) : podcastGuid;
}

/** A UUID version 5 (https://www.rfc-editor.org/rfc/rfc9562#section-5.5). */
function uuid(namespace: string, name: string): string {
	const hash = createHash('sha1')
		.update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
