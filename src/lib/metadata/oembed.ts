import { frameOf, cardSize, embedHeights, embedWidthPx } from '$lib/share/embed';
import type { SharedAlbum, SharedTrack } from './shared-album';

/** An answer of oEmbed 1.0 of type `rich`: https://oembed.com/#section2.3 */
export interface RichEmbed {
	readonly type: 'rich';
	readonly version: '1.0';
	readonly title: string;
	readonly author_name: string;
	readonly author_url: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
}

/** The oEmbed response for a track's player; without a track, for the album's. */
export function describeEmbed(album: SharedAlbum, track?: SharedTrack): RichEmbed {
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
