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
				'podcast:guid': feedGuid(addresses.feed),
				'podcast:medium': 'music',
				'podcast:license': licence(album),
				item: album.tracks.map((track) => item(album, track, hasChapters(track)))
			}
		}
	});
}

function item(album: SharedAlbum, track: SharedTrack, hasChapters: boolean) {
	const { addresses } = album;
	const { recording } = track;
	const enclosed = compatibleRendition(recording);
	return {
		title: track.heardTitle,
		link: addresses.track(track.slug),
		// A master that replaces a stand-in must be a new episode to podcast players.
		guid: {
			'@isPermaLink': 'false',
			'#text': `${addresses.track(track.slug)}#${recording.provenance}`
		},
		description: track.description,
		pubDate: rfc822(track.released),
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
		'itunes:image': { '@href': addresses.at(`/${recording.artwork.path}`) },
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

/** A day as RSS writes it: https://www.rfc-editor.org/rfc/rfc822#section-5 */
function rfc822(day: string): string {
	return new Date(`${day}T00:00:00Z`).toUTCString();
}

/** The namespace of podcasts' identifiers: https://podcasting2.org/docs/podcast-namespace/tags/guid */
const namespaceUuid = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** A feed's permanent identifier: UUID version 5 (RFC 9562) of its address without scheme. */
export function feedGuid(feedUrl: string): string {
	const name = feedUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '');
	const hash = createHash('sha1')
		.update(Buffer.from(namespaceUuid.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
