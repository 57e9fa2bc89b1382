import type { SharedAlbum } from './shared-album';
import { structuredData } from './structured-data';
import { links } from './links';
import { openGraph } from './open-graph';
import { describePage, type VisitedPage } from './page';
import { playerCard } from './player-card';
import { named, writeJsonLd, writeTag } from './tags';
import { themeColours } from './theme-color';

/** All that a page's head tells machines, but for what the page says there itself. */
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
