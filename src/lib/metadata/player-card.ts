import { bareType, compatibleRendition, type SharedAlbum } from './shared-album';
import { embedHeights, embedWidthPx } from '$lib/share/sizes';
import { pictureOf } from './picture';
import type { Page } from './page';
import { named, type Tag } from './tags';

/** X's cards: a player where something is heard, else a large picture. */
export function playerCard(album: SharedAlbum, page: Page): Tag[] {
	const { url, alt } = pictureOf(album, page);
	const heard = page.track ?? (page.kind === 'album' ? album.tracks[0] : undefined);
	return [
		named('twitter:card', heard === undefined ? 'summary_large_image' : 'player'),
		named('twitter:title', page.title),
		named('twitter:description', page.description),
		named('twitter:image', url),
		named('twitter:image:alt', alt),
		...(heard === undefined ? [] : player())
	];

	function player(): Tag[] {
		if (heard === undefined) return [];
		const { path, type } = compatibleRendition(heard.recording);
		return [
			named('twitter:player', album.addresses.embed(page.track?.slug)),
			named('twitter:player:width', embedWidthPx),
			named('twitter:player:height', page.track ? embedHeights.track : embedHeights.album),
			named('twitter:player:stream', album.addresses.at(`/${path}`)),
			named('twitter:player:stream:content_type', bareType(type))
		];
	}
}
