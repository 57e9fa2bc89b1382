import type { Graph } from 'schema-dts';
import type { Page } from './page';
import type { SharedAlbum } from './shared-album';
import { albumNode } from './album-node';
import { hourNode } from './hour-node';
import { recordingNode } from './recording-node';

/** What a page tells in the vocabulary of schema.org, if it has anything to tell. */
export function structuredData(album: SharedAlbum, page: Page): Graph | undefined {
	switch (page.kind) {
		case 'album':
			return graph([albumNode(album)]);
		case 'track':
			return page.track && graph([recordingNode(album, page.track)]);
		case 'hour':
			return page.canonical === undefined
				? undefined
				: graph([hourNode(album, page, page.canonical)]);
		case 'reading':
			return undefined;
	}
}

function graph(nodes: Graph['@graph']): Graph {
	return { '@context': 'https://schema.org', '@graph': nodes };
}
