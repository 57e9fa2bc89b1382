import { frameOf, cardSize, embedHeights, embedWidthPx } from '$lib/share/embed';
import type { SharedAlbum, SharedTrack } from './shared-album';

/**
 * The response of oEmbed 1.0 for a track's player; without a track, for the album's:
 * https://oembed.com/#section2.3
 */
export function describeEmbed(album: SharedAlbum, track?: SharedTrack) {
	const { addresses } = album;
	const title = track === undefined ? album.title : `${track.heardTitle}, ${album.title}`;
	const height = track === undefined ? embedHeights.album : embedHeights.track;
	return {
		type: 'rich',
		version: '1.0',
		title,
		author_name: track?.heardArtist ?? album.artist,
		author_url: track === undefined ? addresses.home : addresses.track(track.slug),
		provider_name: album.title,
		provider_url: addresses.home,
		thumbnail_url: addresses.card(track?.slug),
		thumbnail_width: cardSize.widthPx,
		thumbnail_height: cardSize.heightPx,
		html: frameOf(addresses.embed(track?.slug), title, height),
		width: embedWidthPx,
		height
	};
}
