import { share } from '$content/share';
import type { SharedAlbum } from '../shared-album';
import type { Page } from './page';

/** The picture that stands for a page, and what it shows. */
export function pictureOf(album: SharedAlbum, { track }: Page): { url: string; alt: string } {
	return {
		url: album.addresses.card(track?.slug),
		alt:
			track === undefined ? share.pictures.album(album.sentence) : share.pictures.track(track.title)
	};
}
