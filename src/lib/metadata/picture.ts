import { describeCard } from '$content/cards';
import { plainText } from '$lib/text/plain-text';
import type { SharedAlbum } from './shared-album';
import type { Page } from './page';

/** The picture that stands for a page, and what it shows. */
export function pictureOf(album: SharedAlbum, { track }: Page): { url: string; alt: string } {
	const subject = track
		? { track, standIn: track.isStandIn }
		: { standIn: album.tracks.some(({ isStandIn }) => isStandIn) };
	return { url: album.addresses.card(track?.slug), alt: plainText(describeCard(subject)) };
}
