import type { Recording } from '../../src/content/manifest';
import { album, type TrackTitle } from '../../src/content/album';

/** What a rendition says about itself, in FFmpeg's names. */
export type Tags = Readonly<
	Record<
		'album' | 'album_artist' | 'artist' | 'comment' | 'copyright' | 'date' | 'title' | 'track',
		string
	>
>;

/** The tags of a track. A stand-in says that it is one, and claims nothing of the album's. */
export function tagsOf(track: TrackTitle, provenance: Recording['provenance']): Tags {
	const standIn = provenance === 'stand-in';
	return {
		title: standIn ? `${track.title} (stand-in)` : track.title,
		artist: standIn ? 'Synthesised room tone' : album.artist,
		album: album.title,
		album_artist: album.artist,
		track: `${track.number}/${album.tracks.length}`,
		date: album.released,
		copyright: standIn ? 'Synthesised stand-in, not the album’s recording' : album.copyright,
		comment: standIn
			? 'A stand-in: room tone synthesised from a description of a room. It is not a recording of the album.'
			: album.sentence
	};
}
