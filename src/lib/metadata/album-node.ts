import type { MusicAlbum } from 'schema-dts';
import { footer } from '$content/footer';
import { isoDuration } from './duration';
import type { SharedAlbum } from './shared-album';
import { artistNode, identifierOf } from './identities';
import { pictureNode } from './picture-node';
import { recordingNode } from './recording-node';
import { rightsFields } from './rights-node';

/** The album and its tracks, in the order in which they play. */
export function albumNode(album: SharedAlbum) {
	const { addresses } = album;
	return {
		'@type': 'MusicAlbum',
		'@id': identifierOf(album),
		url: addresses.home,
		sameAs: footer.official.url,
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
