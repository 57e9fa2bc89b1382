import type { Recording } from '../../src/content/manifest';
import { album, type TrackTitle } from '../../src/content/album';
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

/** The tags of a track. A stand-in says that it is one, and claims nothing of the album's. */
export function tagsOf(
	track: TrackTitle,
	provenance: Recording['provenance'],
	release: ReleaseFacts = album
): Tags {
	const total = Math.max(album.tracks.length, track.number);
	return {
		...(provenance === 'stand-in' ? standInTags(track) : masterTags(track, release)),
		album: album.title,
		album_artist: album.artist,
		track: `${track.number}/${total}`,
		date: track.released ?? album.released,
		provenance,
		terms_of_use: rightsReservation,
		...(release.licenceUrl === undefined ? {} : { license: release.licenceUrl })
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
