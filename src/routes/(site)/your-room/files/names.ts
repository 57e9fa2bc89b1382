import { album, type Slug } from '$content/album';
import { copyrightOf } from '$content/edition';
import { rightsReservation } from '$content/rights';

/** The name a recording of a word has among masters: `06-legalise.wav`. */
export function masterName(slug: Slug, ending: string): string {
	const number = album.tracks.findIndex((track) => track.slug === slug) + 1;
	return `${String(number).padStart(2, '0')}-${slug}.${ending}`;
}

/** What every file says about its rights, in the visitor's name if there is one. */
export function rightsNotice(name?: string): string {
	return name ? `${copyrightOf(name)} ${rightsReservation}` : rightsReservation;
}
