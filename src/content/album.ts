// With its attribute, as mastering reads it too.
import publisher from './publisher.json' with { type: 'json' };
import type { Publisher } from './publisher-schema';

/** A track as released: its place, its address, its title. */
export interface TrackTitle {
	/** 1 to 12 in the sentence; 13 for the bonus track, which follows it. */
	readonly number: number;
	readonly slug: string;
	readonly title: string;
	/** If other than the album's. */
	readonly artist?: string;
	/** If other than the album's: the day, `2025-02-25`. */
	readonly released?: string;
	/** The recording's ISRC (ISO 3901), if the publisher has set one: `GBXXX2500001`. */
	readonly isrc?: string | undefined;
}

const { isrc: isrcs = {}, ...settings } = publisher as Publisher;

const tracks = [
	{ number: 1, slug: 'the', title: 'The', isrc: isrcOf('the') },
	{ number: 2, slug: 'british', title: 'British', isrc: isrcOf('british') },
	{ number: 3, slug: 'government', title: 'Government', isrc: isrcOf('government') },
	{ number: 4, slug: 'must', title: 'Must', isrc: isrcOf('must') },
	{ number: 5, slug: 'not', title: 'Not', isrc: isrcOf('not') },
	{ number: 6, slug: 'legalise', title: 'Legalise', isrc: isrcOf('legalise') },
	{ number: 7, slug: 'music', title: 'Music', isrc: isrcOf('music') },
	{ number: 8, slug: 'theft', title: 'Theft', isrc: isrcOf('theft') },
	{ number: 9, slug: 'to', title: 'To', isrc: isrcOf('to') },
	{ number: 10, slug: 'benefit', title: 'Benefit', isrc: isrcOf('benefit') },
	{ number: 11, slug: 'ai', title: 'AI', isrc: isrcOf('ai') },
	{ number: 12, slug: 'companies', title: 'Companies', isrc: isrcOf('companies') }
] as const satisfies readonly TrackTitle[];

/** The album, and what a publisher can set. */
export interface Album {
	readonly title: string;
	readonly artist: string;
	/** The day, `2025-02-25`. */
	readonly released: string;
	/** The total length of the twelve tracks. */
	readonly lengthSeconds: number;
	readonly sentence: string;
	readonly copyright: string;
	/** Whether to make 24-bit FLAC too, five to ten times as large. */
	readonly lossless: boolean;
	/** The address of the terms, if the publisher has set one. */
	readonly licenceUrl: string | undefined;
	/** The product's UPC of 12 digits, or its EAN of 13, likewise. */
	readonly upc: string | undefined;
	readonly tracks: typeof tracks;
	/** On the site only if there is a recording of it. */
	readonly bonus: TrackTitle & { readonly slug: 'bonus' };
}

/**
 * The album as released. Titles, order, dates, artists and total length have high confidence in the
 * facts; the lengths of single tracks are not public. The bonus track is on the vinyl only.
 */
export const album: Album = {
	title: 'Is This What We Want?',
	artist: '1,000 UK Artists',
	released: '2025-02-25',
	/** 47:17; the stand-ins add up to the same. */
	lengthSeconds: 2837,
	sentence: 'The British government must not legalise music theft to benefit AI companies',
	copyright: 'Recordings and titles: the musicians of Is This What We Want?',
	lossless: settings.lossless ?? false,
	licenceUrl: settings.licenceUrl || undefined,
	upc: settings.upc?.replace(/[ -]/g, '') || undefined,
	tracks,
	bonus: {
		number: 13,
		slug: 'bonus',
		title: '(Bonus Track)',
		artist: 'Paul McCartney',
		released: '2025-12-08',
		isrc: isrcOf('bonus')
	}
};

/** The publisher's note about this release, if there is one. */
export const releaseNotes = settings.releaseNotes || undefined;

function isrcOf(slug: keyof typeof isrcs): string | undefined {
	return isrcs[slug]?.replaceAll('-', '').toUpperCase() || undefined;
}

/** The slug of a word of the sentence, as in its address. */
export type Slug = (typeof tracks)[number]['slug'];

/**
 * The poster's seven lines. The typeface's width axis makes them equally wide; the
 * percentages are in `lib/ui/poster.css`, in the same order.
 */
export const posterLines: readonly (readonly Slug[])[] = [
	['the', 'british'],
	['government'],
	['must', 'not'],
	['legalise'],
	['music', 'theft'],
	['to', 'benefit'],
	['ai', 'companies']
];
