import { rightsPolicy } from '$content/rights';
import { share } from '$content/share';
import { rightsTags } from '$lib/rights/head-and-headers';
import type { SharedAlbum } from './shared-album';
import type { Page } from './page';
import { link, type Tag } from './tags';

/** Where else a page can be had, and under which terms: for people, then for machines. */
export function links(album: SharedAlbum, page: Page): Tag[] {
	const { addresses } = album;
	const alternate = (type: string, href: string, title: string) =>
		link('alternate', href, { type, title });
	const isPlayable = page.kind === 'album' || page.kind === 'track';
	return [
		...(page.canonical === undefined ? [] : [link('canonical', page.canonical)]),
		...(isPlayable
			? [
					alternate(
						'application/json+oembed',
						addresses.oembed(page.track?.slug),
						share.links.oembed
					)
				]
			: []),
		alternate('application/rss+xml', addresses.feed, share.links.feed),
		alternate('application/xspf+xml', addresses.xspf, share.links.xspf),
		alternate('audio/mpegurl', addresses.m3u, share.links.m3u),
		link('terms-of-service', album.licenceUrl),
		...rightsTags(rightsPolicy, addresses.site)
	];
}
