import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { plainText } from '$lib/text';
import type { SharedAlbum, SharedTrack } from './shared-album';

/** A page as metadata describes it. */
export interface Page {
	/** What the page shows: the album, one track, the shared listening, or anything else. */
	readonly kind: 'album' | 'hour' | 'reading' | 'track';
	/** Only of kind `track`. */
	readonly track?: SharedTrack | undefined;
	readonly title: string;
	readonly description: string;
	/** The canonical address, or undefined for a page that shouldn't be found. */
	readonly canonical: string | undefined;
}

/** Title and description in a rendered page's head. */
interface PageHead {
	readonly title: string;
	readonly description: string | undefined;
}

/** A page being prerendered, as {@link describePage} receives it. */
export interface VisitedPage extends PageHead {
	/** As in SvelteKit: `/(site)/(stage)/tracks/[slug]`. */
	readonly routeId: string;
	readonly slug: string | undefined;
	/** With the base path. */
	readonly path: string;
}

/**
 * Describes a page. The stage's pages have no description of their own: it is made from the
 * recording, for machines only.
 * @throws Error when a page lacks a title or a description
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

/** Reads a page's title and description, so that no page has to give them twice. */
export function readPageHead(html: string): PageHead {
	const elements = [...elementsOf(parse(html))];
	const title = elements.find(({ tagName }) => tagName === 'title');
	const description = elements.find(
		(element) => element.tagName === 'meta' && valueOf(element, 'name') === 'description'
	);
	return {
		title: plainText(title === undefined ? '' : textOf(title)),
		description: description && plainText(valueOf(description, 'content') ?? '')
	};
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(node: Node): Generator<Element> {
	if ('tagName' in node) yield node;
	// An <svg> may have a title too.
	if ('tagName' in node && node.tagName === 'body') return;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function valueOf({ attrs }: Element, name: string): string | undefined {
	return attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
	return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
