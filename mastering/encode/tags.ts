import type { Recording } from '../../src/content/manifest';
import { album, type TrackTitle } from '../../src/content/album';
import { copyrightOf, roomBy, type Edition } from '../../src/content/edition';
import { rightsReservation } from '../../src/content/rights';

type Required =
	| 'album'
	| 'album_artist'
	| 'artist'
	| 'comment'
	| 'copyright'
	| 'date'
	| 'provenance'
	| 'terms_of_use'
	| 'title'
	| 'track';

/**
 * What a rendition says about itself. The names are FFmpeg's where it has one, otherwise those
 * that Matroska (RFC 9559's registry of tags) and taggers of music share.
 */
export type Tags = Readonly<Record<Required, string>> &
	Readonly<Partial<Record<'barcode' | 'isrc' | 'license', string>>>;

/** The publisher's facts about the album, for tags. */
export type ReleaseFacts = Partial<Pick<typeof album, 'licenceUrl' | 'upc'>>;

/**
 * The tags of a track. A stand-in says that it is one, and claims nothing of the album's; nor does
 * anything in an edition of someone's own rooms.
 */
export function tagsOf(
	track: TrackTitle,
	provenance: Recording['provenance'],
	release: ReleaseFacts = album,
	edition?: Edition
): Tags {
	const total = Math.max(album.tracks.length, track.number);
	return {
		...recordingTags(track, provenance, release, edition),
		album: edition?.title ?? album.title,
		album_artist: edition?.name ?? album.artist,
		track: `${track.number}/${total}`,
		date: edition?.date ?? track.released ?? album.released,
		provenance: edition && provenance === 'own-room' ? roomBy(edition.name) : provenance,
		terms_of_use: rightsReservation,
		...(release.licenceUrl === undefined ? {} : { license: release.licenceUrl })
	};
}

function recordingTags(
	track: TrackTitle,
	provenance: Recording['provenance'],
	release: ReleaseFacts,
	edition: Edition | undefined
) {
	if (provenance === 'stand-in') return standInTags(track);
	return edition ? ownRoomTags(track, edition) : masterTags(track, release);
}

function ownRoomTags(track: TrackTitle, { name }: Edition) {
	return {
		title: track.title,
		artist: name,
		copyright: `${copyrightOf(name)} ${rightsReservation}`,
		comment: `This is ${roomBy(name)}. It is not a recording of the album ${album.title}`
	};
}

function standInTags(track: TrackTitle) {
	return {
		title: `${track.title} (stand-in)`,
		artist: 'Synthesised room tone',
		copyright: `Synthesised stand-in, not the album’s recording. ${rightsReservation}`,
		comment:
			'A stand-in: room tone synthesised from a description of a room. It is not a recording of the album.'
	};
}

function masterTags(track: TrackTitle, { upc }: ReleaseFacts) {
	return {
		title: track.title,
		artist: track.artist ?? album.artist,
		copyright: `${album.copyright} ${rightsReservation}`,
		comment: album.sentence,
		// Codes name the recordings themselves, so a stand-in has none.
		...(track.isrc === undefined ? {} : { isrc: track.isrc }),
		...(upc === undefined ? {} : { barcode: upc })
	};
}
