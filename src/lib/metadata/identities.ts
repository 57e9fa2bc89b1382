import type { MusicGroup } from 'schema-dts';
import type { SharedAlbum } from './shared-album';

/** The album's identifier in all structured data of the site. */
export function identifierOf(album: SharedAlbum): string {
	return `${album.addresses.home}#album`;
}

/** Whoever made a track or the album. */
export function artistNode(album: SharedAlbum, name: string) {
	const isAlbums = name === album.artist;
	return {
		'@type': 'MusicGroup',
		...(isAlbums ? { '@id': `${album.addresses.home}#artist` } : {}),
		name
	} as const satisfies MusicGroup;
}
