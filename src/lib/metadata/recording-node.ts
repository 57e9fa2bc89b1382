import type { AudioObject, MusicRecording } from 'schema-dts';
import { isoDuration } from './duration';
import { bareType, type SharedAlbum, type SharedTrack } from './shared-album';
import { artistNode, identifierOf } from './identities';
import { pictureNode } from './picture-node';
import { rightsFields } from './rights-node';

/**
 * A track and what is heard of it. The length of a stand-in is none of the track's, and so stands
 * only with the sound itself, which says how it came about.
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
		...rightsFields(album, track.artist, album.copyright),
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
		...(track.isStandIn ? { digitalSourceType: 'AlgorithmicMediaDigitalSource' as const } : {}),
		caption: {
			'@type': 'MediaObject',
			contentUrl: album.addresses.at(`/${recording.captions}`),
			encodingFormat: 'text/vtt',
			inLanguage: 'en-GB'
		}
	} as const satisfies AudioObject;
}
