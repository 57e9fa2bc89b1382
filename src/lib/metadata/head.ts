import { rightsPolicy } from '$content/rights';
import { share } from '$content/share';
import { rightsTags } from '$lib/rights/head-and-headers';
import { link, named, writeJson, writeTag, type Tag } from '$lib/text';
import { openGraph, playerCard } from './open-graph';
import { describePage, type Page, type VisitedPage } from './page';
import type { SharedAlbum } from './shared-album';
import { structuredData } from './structured-data';

/** A page's metadata, except title and description, which the page sets. */
export function writeHead(album: SharedAlbum, visited: VisitedPage): string {
	const page = describePage(album, visited);
	const tags = [
		...(visited.description === undefined ? [named('description', page.description)] : []),
		...(page.canonical === undefined ? [named('robots', 'noindex')] : []),
		...themeColours(),
		...links(album, page),
		...openGraph(album, page),
		...playerCard(album, page)
	];
	const data = structuredData(album, page);
	return [...tags.map(writeTag), ...(data === undefined ? [] : [writeJsonLd(data)])].join('\n\t\t');
}

/** The metadata of a frame, which point to the matching page of the site. */
export function writeFrameHead(album: SharedAlbum, slug: string | undefined): string {
	const { addresses, tracks } = album;
	const track = tracks.find((each) => each.slug === slug);
	const tags = [
		named('description', (track ?? album).description),
		link('canonical', track ? addresses.track(track.slug) : addresses.home),
		...rightsTags(rightsPolicy, addresses.site)
	];
	return tags.map(writeTag).join('\n\t\t');
}

/** Links to other forms of a page, and to its terms: for people, then for machines. */
function links(album: SharedAlbum, page: Page): Tag[] {
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

/** The background of each theme, as in `app.css`. */
export const grounds = { dark: '#100f0e', light: '#f3efe6' } as const;

/** The colour of the browser's own frame, by the system's preference. */
function themeColours(): Tag[] {
	return Object.entries(grounds).map(([scheme, content]) => ({
		name: 'meta',
		attributes: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content }
	}));
}

/** A script element with data, which no text in the data can close. */
function writeJsonLd(data: unknown): string {
	// In a string of JSON this is the same character: https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
	const json = writeJson(data).replace(/[<>&]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return `<script type="application/ld+json">${json}</script>`;
}
