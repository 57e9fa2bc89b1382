import { share } from '$content/share';
import { plainText } from '$lib/text';
import { compatibleRendition, type SharedAlbum } from './shared-album';
import { writeXml } from './xml';

/** The album as an XSPF playlist, version 1: https://xspf.org/spec */
export function writeXspf(album: SharedAlbum): string {
	const { addresses } = album;
	return writeXml({
		playlist: {
			'@version': '1',
			'@xmlns': 'http://xspf.org/ns/0/',
			title: album.title,
			creator: album.artist,
			annotation: album.description,
			info: addresses.home,
			location: addresses.xspf,
			image: addresses.cover,
			date: `${album.released}T00:00:00Z`,
			license: album.licenceUrl,
			trackList: {
				track: album.tracks.map(({ recording, ...track }) => ({
					// Alternatives: a player takes the first it can play.
					location: recording.renditions.map(({ path }) => addresses.at(`/${path}`)),
					identifier: `${addresses.track(track.slug)}#${recording.provenance}`,
					title: track.heardTitle,
					creator: track.heardArtist,
					annotation: track.description,
					info: addresses.track(track.slug),
					image: addresses.at(`/${recording.artwork.path}`),
					album: album.title,
					trackNum: track.number,
					duration: Math.round(recording.durationSeconds * 1000)
				}))
			}
		}
	});
}

/**
 * The album as an extended M3U in UTF-8: a list of files, not of a stream's parts (HLS). A
 * comment says so to anyone who tries it in an HLS player.
 */
export function writeM3u(album: SharedAlbum): string {
	const entries = album.tracks.map(({ heardArtist, heardTitle, recording }) => [
		`#EXTINF:${Math.round(recording.durationSeconds)},${plainText(`${heardArtist} - ${heardTitle}`)}`,
		album.addresses.at(`/${compatibleRendition(recording).path}`)
	]);
	return [
		'#EXTM3U',
		`# ${plainText(share.links.m3u)}`,
		`#PLAYLIST:${plainText(album.title)}`,
		...entries.flat(),
		''
	].join('\n');
}
