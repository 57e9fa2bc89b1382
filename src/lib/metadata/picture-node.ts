import type { ImageObject } from 'schema-dts';
import type { SharedAlbum } from './shared-album';
import { rightsFields } from './rights-node';

/** A picture of the site's own, with its rights. @param url its absolute address */
export function pictureNode(album: SharedAlbum, url: string, copyright: string) {
	return {
		'@type': 'ImageObject',
		contentUrl: url,
		url,
		...rightsFields(album, album.title, copyright)
	} as const satisfies ImageObject;
}
