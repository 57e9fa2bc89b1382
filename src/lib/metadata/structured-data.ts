import type {
	AudioObject,
	Event,
	Graph,
	ImageObject,
	MusicAlbum,
	MusicGroup,
	MusicRecording,
	Person
} from 'schema-dts';
import { footer } from '$content/site';
import { rightsPolicy } from '$content/rights';
import { addressOn, rightsPaths } from '$lib/rights/site';
import type { Page } from './page';
import { bareType, type SharedAlbum, type SharedTrack } from './shared-album';

/** A page's schema.org data, if it has any. */
export function structuredData(album: SharedAlbum, page: Page): Graph | undefined {
	switch (page.kind) {
		case 'album':
			return graph([albumNode(album)]);
		case 'track':
			return page.track && graph([recordingNode(album, page.track)]);
		case 'hour':
			return page.canonical === undefined
				? undefined
				: graph([hourNode(album, page, page.canonical)]);
		case 'reading':
			return undefined;
	}
}

function graph(nodes: Graph['@graph']): Graph {
	return { '@context': 'https://schema.org', '@graph': nodes };
}

/** The album and its tracks, in the order in which they play. */
export function albumNode(album: SharedAlbum) {
	const { addresses } = album;
	return {
		'@type': 'MusicAlbum',
		'@id': identifierOf(album),
		url: addresses.home,
		...(album.edition ? {} : { sameAs: footer.official.url }),
		name: album.title,
		description: album.description,
		byArtist: artistNode(album, album.artist),
		datePublished: album.released,
		albumReleaseType: 'AlbumRelease',
		numTracks: album.trackCount,
		timeRequired: isoDuration(album.lengthSeconds),
		inLanguage: 'en-GB',
		image: pictureNode(album, addresses.cover, album.copyright),
		...rightsFields(album, album.artist, album.copyright),
		track: album.tracks.map((track) => recordingNode(album, track))
	} as const satisfies MusicAlbum;
}

/**
 * A track and its recording. The length of a stand-in isn't the track's, so it is given only with
 * the sound, which says how it was made.
 */
export function recordingNode(album: SharedAlbum, track: SharedTrack) {
	const url = album.addresses.track(track.slug);
	return {
		'@type': 'MusicRecording',
		'@id': `${url}#recording`,
		url,
		name: track.title,
		position: track.number,
		description: track.description,
		byArtist: artistNode(album, track.artist),
		inAlbum: { '@type': 'MusicAlbum', '@id': identifierOf(album), name: album.title },
		datePublished: track.released,
		image: pictureNode(album, album.addresses.card(track.slug), track.copyright),
		...rightsFields(album, track.artist, album.edition ? track.copyright : album.copyright),
		isAccessibleForFree: true,
		...(track.isStandIn ? {} : { duration: isoDuration(track.recording.durationSeconds) }),
		...(track.isrc === undefined ? {} : { isrcCode: track.isrc }),
		audio: track.recording.renditions.map((rendition) => audioNode(album, track, rendition))
	} as const satisfies MusicRecording;
}

function audioNode(
	album: SharedAlbum,
	track: SharedTrack,
	{ path, type, bytes }: SharedTrack['recording']['renditions'][number]
) {
	const { recording } = track;
	return {
		'@type': 'AudioObject',
		name: track.heardTitle,
		description: track.description,
		contentUrl: album.addresses.at(`/${path}`),
		encodingFormat: bareType(type),
		contentSize: `${bytes} B`,
		duration: isoDuration(recording.durationSeconds),
		embedUrl: album.addresses.embed(track.slug),
		...rightsFields(album, track.heardArtist, track.copyright),
		...sourceType(track),
		caption: {
			'@type': 'MediaObject',
			contentUrl: album.addresses.at(`/${recording.captions}`),
			encodingFormat: 'text/vtt',
			inLanguage: 'en-GB'
		}
	} as const satisfies AudioObject;
}

/** How the sound came about, where it isn't the musicians’ recording. */
function sourceType({ isStandIn, isOwnRoom }: SharedTrack) {
	if (isStandIn) return { digitalSourceType: 'AlgorithmicMediaDigitalSource' } as const;
	return isOwnRoom ? ({ digitalSourceType: 'DigitalCaptureDigitalSource' } as const) : {};
}

/** “On the hour”: the album, from a full hour on, repeated. */
export function hourNode(album: SharedAlbum, { title, description }: Page, url: string) {
	const lengthSeconds = album.tracks
		.filter(({ number }) => number <= album.trackCount)
		.reduce((sum, { recording }) => sum + recording.durationSeconds, 0);
	return {
		'@type': 'Event',
		'@id': `${url}#event`,
		url,
		name: title,
		description,
		image: album.addresses.card(),
		eventAttendanceMode: 'OnlineEventAttendanceMode',
		eventStatus: 'EventScheduled',
		isAccessibleForFree: true,
		location: { '@type': 'VirtualLocation', url },
		workPerformed: { '@type': 'MusicAlbum', '@id': identifierOf(album), name: album.title },
		duration: isoDuration(lengthSeconds),
		eventSchedule: {
			'@type': 'Schedule',
			repeatFrequency: isoDuration(album.everyHours * 3600),
			startTime: '00:00:00Z',
			scheduleTimezone: 'UTC',
			duration: isoDuration(lengthSeconds)
		}
	} as const satisfies Event;
}

/** A picture of the site's own, with its rights. @param url its absolute address */
function pictureNode(album: SharedAlbum, url: string, copyright: string) {
	return {
		'@type': 'ImageObject',
		contentUrl: url,
		url,
		...rightsFields(album, album.title, copyright)
	} as const satisfies ImageObject;
}

/**
 * A work's rights: https://schema.org/CreativeWork
 * @param credit who to name as its author
 * @param copyright who owns it, in a sentence
 */
function rightsFields(album: SharedAlbum, credit: string, copyright: string) {
	const { site } = album.addresses;
	return {
		creditText: credit,
		copyrightNotice: `${copyright} ${rightsPolicy.statement}`,
		license: album.licenceUrl,
		usageInfo: addressOn(site, rightsPaths.tdmPolicy),
		acquireLicensePage: addressOn(site, rightsPolicy.licensingPage)
	} as const;
}

/** The album's identifier in all structured data of the site. */
function identifierOf(album: SharedAlbum): string {
	return `${album.addresses.home}#album`;
}

/** The maker of a track or of the album. */
function artistNode(album: SharedAlbum, name: string) {
	const isAlbums = name === album.artist;
	return {
		// The maker of an edition is a person.
		'@type': isAlbums && album.edition ? 'Person' : 'MusicGroup',
		...(isAlbums ? { '@id': `${album.addresses.home}#artist` } : {}),
		name
	} as const satisfies MusicGroup | Person;
}

/** Seconds as an ISO 8601 duration, to the millisecond: `PT47M17S`. */
export function isoDuration(seconds: number): string {
	const milliseconds = Math.round(seconds * 1000);
	const hours = Math.floor(milliseconds / 3_600_000);
	const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
	const rest = (milliseconds % 60_000) / 1000;
	const parts = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, rest > 0 && `${rest}S`];
	const text = parts.filter((part) => part !== false).join('');
	return `PT${text === '' ? '0S' : text}`;
}
