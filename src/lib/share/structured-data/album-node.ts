import type { MusicAlbum } from 'schema-dts';
import { footer } from '$content/footer';
import { rightsReservation } from '$content/rights';
import { isoDuration } from '../duration';
import type { SharedAlbum } from '../shared-album';
import { artistNode, identifierOf } from './identities';
import { recordingNode } from './recording-node';

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
		image: addresses.cover,
		creditText: album.artist,
		copyrightNotice: `${album.copyright} ${rightsReservation}`,
		license: album.licenceUrl,
		track: album.tracks.map((track) => recordingNode(album, track))
	} as const satisfies MusicAlbum;
}
