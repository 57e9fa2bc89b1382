/** One of the twelve words: its place in the sentence, its address, its title. */
export interface TrackTitle {
	readonly number: number;
	readonly slug: string;
	readonly title: string;
}

/**
 * The album as released. Titles, order, date, artist and total length are of high confidence in
 * the sources listed under `sources`; lengths of single tracks are not publicly known.
 */
export const album = {
	title: 'Is This What We Want?',
	artist: '1,000 UK Artists',
	released: '2025-02-25',
	/** What the album lasts, 47:17; the stand-ins together last the same. */
	lengthSeconds: 2837,
	sentence: 'The British government must not legalise music theft to benefit AI companies',
	copyright: 'Recordings and titles: the musicians of Is This What We Want?',
	tracks: [
		{ number: 1, slug: 'the', title: 'The' },
		{ number: 2, slug: 'british', title: 'British' },
		{ number: 3, slug: 'government', title: 'Government' },
		{ number: 4, slug: 'must', title: 'Must' },
		{ number: 5, slug: 'not', title: 'Not' },
		{ number: 6, slug: 'legalise', title: 'Legalise' },
		{ number: 7, slug: 'music', title: 'Music' },
		{ number: 8, slug: 'theft', title: 'Theft' },
		{ number: 9, slug: 'to', title: 'To' },
		{ number: 10, slug: 'benefit', title: 'Benefit' },
		{ number: 11, slug: 'ai', title: 'AI' },
		{ number: 12, slug: 'companies', title: 'Companies' }
	]
} as const satisfies { tracks: readonly TrackTitle[]; [key: string]: unknown };

/** The slug of a track, as it stands in its address. */
export type Slug = (typeof album.tracks)[number]['slug'];
