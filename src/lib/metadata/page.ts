import type { SharedAlbum, SharedTrack } from './shared-album';

/** A page, as far as its metadata go. */
export interface Page {
	/** What the page shows: the album, one track, the shared listening, or anything else. */
	readonly kind: 'album' | 'hour' | 'reading' | 'track';
	/** Only of kind `track`. */
	readonly track?: SharedTrack | undefined;
	readonly title: string;
	readonly description: string;
	/** The absolute address that it is known by, or undefined for what no reader should find. */
	readonly canonical: string | undefined;
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
	if (route === '/') {
		return { kind: 'album', title, description: album.description, canonical: addresses.home };
	}
	const track = tracks.find(({ slug }) => slug === visited.slug);
	if (track !== undefined) {
		const canonical = addresses.track(track.slug);
		return { kind: 'track', track, title, description: track.description, canonical };
	}
	if (route === '/404') {
		const description = visited.description ?? album.description;
		return { kind: 'reading', title, description, canonical: undefined };
	}
	if (visited.description === undefined || visited.title === '') {
		throw new Error(`${visited.path} needs a <title> and a <meta name="description">.`);
	}
	return {
		kind: route === '/on-the-hour' ? 'hour' : 'reading',
		title,
		description: visited.description,
		canonical: new URL(visited.path, addresses.home).href
	};
}
