import { album } from '$content/album';
import { recordings } from '$lib/album/recordings.server';
import { joinTracks } from '$lib/album/tracks';
import { hostileText } from './hostile-text';
import { addressesOf } from '$lib/share/addresses';
import { shareAlbum, type SharedAlbum, type SharedFacts } from '$lib/metadata/shared-album';

const addresses = addressesOf('https://album.example', '/a');

/** The site's album, at an address with a base path, with other facts where a test gives them. */
export function testAlbum(more: Partial<SharedFacts> = {}): SharedAlbum {
	return shareAlbum({
		album,
		tracks: joinTracks(recordings),
		addresses,
		everyHours: 2,
		termsUrl: addresses.at('/press#terms'),
		...more
	});
}

/** An album whose every recording is the musicians', and whose tracks have codes. */
export function masteredAlbum(): SharedAlbum {
	const tracks = joinTracks(recordings).map((track) => {
		const recording = { ...track.recording, provenance: 'master' as const };
		// Only a stand-in has a description.
		delete recording.description;
		return { ...track, isrc: 'GBXXX2500001', recording };
	});
	return testAlbum({ tracks });
}

/** An album with hostile text everywhere a publisher can set one. */
export function hostileAlbum(): SharedAlbum {
	return testAlbum({
		album: { ...album, title: hostileText, artist: hostileText, copyright: hostileText },
		tracks: joinTracks(recordings).map((track) => ({
			...track,
			title: hostileText,
			artist: hostileText,
			recording: {
				...track.recording,
				provenance: 'master' as const,
				description: hostileText
			}
		}))
	});
}

/** The track of a slug, which must be there. */
export function trackOf(album: SharedAlbum, slug: string) {
	const track = album.tracks.find((each) => each.slug === slug);
	if (track === undefined) throw new Error(`There is no track "${slug}".`);
	return track;
}
