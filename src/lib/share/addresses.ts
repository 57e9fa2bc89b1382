import type { RightsSite } from '$lib/rights/site';

/** The absolute addresses of a site's pages and files. */
export interface Addresses {
	/** Where they all begin. */
	readonly site: RightsSite;
	readonly home: string;
	readonly feed: string;
	readonly m3u: string;
	readonly xspf: string;
	/** The square picture of the album. */
	readonly cover: string;
	/** The address of anything else. @param path from the root, without the base path */
	at(path: string): string;
	track(slug: string): string;
	/** The player for frames; without a slug, the album's. */
	embed(slug?: string): string;
	/** Without a slug, the album's. */
	oembed(slug?: string): string;
	/** The picture of 1200 × 630; without a slug, the album's. */
	card(slug?: string): string;
	/** The tall picture of 1080 × 1920; without a slug, the album's. */
	story(slug?: string): string;
	chapters(slug: string): string;
}

/**
 * The addresses of a site.
 * @param origin as `SITE_URL`: no path, no trailing slash
 * @param basePath as `BASE_PATH`: empty, or with a leading slash only
 */
export function addressesOf(origin: string, basePath: string): Addresses {
	const at = (path: string) => new URL(basePath + path, origin).href;
	return {
		site: { origin, basePath },
		at,
		home: at('/'),
		feed: at('/feed.xml'),
		m3u: at('/album.m3u8'),
		xspf: at('/album.xspf'),
		cover: at('/cards/cover.png'),
		track: (slug) => at(`/tracks/${slug}`),
		embed: (slug) => at(slug === undefined ? '/embed' : `/embed/${slug}`),
		oembed: (slug = 'album') => at(`/oembed/${slug}.json`),
		card: (slug = 'album') => at(`/cards/${slug}.png`),
		story: (slug = 'album') => at(`/cards/${slug}-story.png`),
		chapters: (slug) => at(`/chapters/${slug}.json`)
	};
}
