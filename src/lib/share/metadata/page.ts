import type { SharedAlbum, SharedTrack } from '../shared-album';

/** A page, as far as its metadata go. */
export interface Page {
	/** What the page shows: the album, one track, the shared listening, or anything else. */
	readonly kind: 'album' | 'hour' | 'reading' | 'track';
	/** Only of kind `track`. */
	readonly track?: SharedTrack | undefined;
	readonly title: string;
	readonly description: string;
	/** The absolute address that it is known by, or undefined for none. */
	readonly canonical: string | undefined;
	/** Whether a search engine should show it. */
	readonly isIndexed: boolean;
}

/** What the site knows of a page before it is described. */
export interface VisitedPage {
	/** As SvelteKit has it: `/(stage)/tracks/[slug]`. */
	readonly routeId: string;
	readonly slug: string | undefined;
	/** With the base path. */
	readonly path: string;
	/** What the page says of itself in its head. */
	readonly title: string;
	readonly description: string | undefined;
}

/**
 * Describes a page. The pages of the stage say no description of their own: it is told from the
 * recording, for machines only.
 * @throws Error when there is nothing to describe a page with
 */
export function describePage(album: SharedAlbum, visited: VisitedPage): Page {
	const { addresses, tracks } = album;
	const route = visited.routeId.replace(/\/\([^/]+\)/g, '') || '/';
	const { title } = visited;
	const track = tracks.find(({ slug }) => slug === visited.slug);
	if (track !== undefined) {
		// The frame of a track is another view of its page.
		const isIndexed = route === '/tracks/[slug]';
		const canonical = addresses.track(track.slug);
		return { kind: 'track', track, title, description: track.description, canonical, isIndexed };
	}
	if (route === '/' || route === '/embed') {
		const { description } = album;
		const isIndexed = route === '/';
		return { kind: 'album', title, description, canonical: addresses.home, isIndexed };
	}
	if (route === '/404') {
		const description = visited.description ?? album.description;
		return { kind: 'reading', title, description, canonical: undefined, isIndexed: false };
	}
	if (visited.description === undefined || visited.title === '') {
		throw new Error(`${visited.path} needs a <title> and a <meta name="description">.`);
	}
	return {
		kind: route === '/on-the-hour' ? 'hour' : 'reading',
		title,
		description: visited.description,
		canonical: new URL(visited.path, addresses.home).href,
		isIndexed: true
	};
}
