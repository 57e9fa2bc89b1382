import { sources, type Source } from './sources';

/** A section of the page: a label, its paragraphs and what they rest on. */
export interface Section {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
	readonly sources: readonly Source[];
}

/** The words of the page about the album. */
export const about = {
	title: 'The album',
	lede:
		'Is This What We Want? is an album of empty rooms: twelve recordings of studios and ' +
		'performance spaces with nobody playing. Its titles make a sentence.',
	sections: [
		{
			id: 'release',
			heading: 'What it is',
			paragraphs: [
				'The album was released on 25 February 2025, the day the UK’s consultation on copyright ' +
					'and AI closed. It lasts 47 minutes 17 seconds.',
				'No studio or hall has been named in public. Nor are the lengths and rooms of single tracks.'
			],
			sources: [sources.bbc, sources['new-statesman'], sources.bachtrack]
		},
		{
			id: 'people',
			heading: 'Who the thousand are',
			paragraphs: [
				'More than 1,000 musicians are credited as co-writers: recording artists, composers, ' +
					'conductors, singers and producers. No track has a credit of its own; all are by ' +
					'1,000 UK Artists. The full list of names is on the official site.',
				'The album was organised by Ed Newton-Rex, a British composer and former AI executive, ' +
					'who founded the non-profit Fairly Trained.'
			],
			sources: [sources['rolling-stone-uk'], sources.bachtrack, sources['official-site']]
		},
		{
			id: 'profits',
			heading: 'Where the money goes',
			paragraphs: [
				'All profits go to Help Musicians, a charity. A numbered vinyl edition of 1,000 copies ' +
					'came out on 8 December 2025 on The state51 Conspiracy, with a bonus track by ' +
					'Paul McCartney that is on the vinyl only. Whether copies are left, the shop knows.'
			],
			sources: [sources['rolling-stone-uk'], sources['vinyl-shop'], sources['help-musicians']]
		},
		{
			id: 'stand-ins',
			heading: 'What a stand-in is',
			paragraphs: [
				'The recordings are the musicians’ own, and this site does not copy them from elsewhere. ' +
					'Until whoever holds the rights adds them, each track is a stand-in: room tone computed ' +
					'from a description of an imagined room, with its size, its walls, its ventilation, the ' +
					'hum of the mains and a few small sounds.',
				'The rooms of the stand-ins are not the rooms of the album, and their lengths are not ' +
					'those of its tracks. Only the total, 47:17, is the same. Wherever a stand-in plays, ' +
					'the site says so.'
			],
			sources: []
		},
		{
			id: 'levels',
			heading: 'What dBFS means',
			paragraphs: [
				'Levels on this site are in decibels relative to full scale: 0 dBFS is the loudest that a ' +
					'digital recording can hold, and every 20 dB below it is a tenth of the amplitude. Room ' +
					'tone lies some 60 to 80 dB down. It is quiet, and it is not nothing: turn it up.'
			],
			sources: []
		}
	],
	/** Stands under what dBFS means. */
	fidelity: {
		before: 'What encoding has changed in these files, band by band, stands under',
		link: 'Fidelity'
	},
	/** Stands under what the album is. */
	press: { before: 'Facts, pictures and how to embed the album stand under', link: 'For the press' }
} as const satisfies {
	title: string;
	lede: string;
	sections: readonly Section[];
	[key: string]: unknown;
};
