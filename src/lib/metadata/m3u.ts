import { compatibleRendition, type SharedAlbum } from './shared-album';

/** The album as an extended M3U in UTF-8: a list of files, not of a stream's parts (HLS). */
export function writeM3u(album: SharedAlbum): string {
	const entries = album.tracks.map(({ heardArtist, heardTitle, recording }) => [
		`#EXTINF:${Math.round(recording.durationSeconds)},${heardArtist} - ${heardTitle}`,
		album.addresses.at(`/${compatibleRendition(recording).path}`)
	]);
	return ['#EXTM3U', `#PLAYLIST:${album.title}`, ...entries.flat(), ''].join('\n');
}
