import { about, type Section } from './about';
import { album } from './album';
import { rightsReservation } from './rights';
import { sources, type Source } from './sources';

/** Words that somebody has said, letter for letter. */
export interface Quote {
	readonly text: string;
	readonly speaker: string;
	/** When and to whom. */
	readonly said: string;
	readonly source: Source;
}

const quotes: readonly Quote[] = [
	{
		text: 'In the music of the future, will our voices go unheard?',
		speaker: 'Kate Bush',
		said: '25 February 2025',
		source: sources.bbc
	},
	{
		text: "Each track on this album features a deserted recording studio. Doesn't that silence say it all?",
		speaker: 'Kate Bush',
		said: 'on her own site, 25 February 2025',
		source: sources['open-culture']
	},
	{
		text: "The government's proposal would hand the life's work of the country's musicians to AI companies, for free, letting those companies exploit musicians' work to outcompete them.",
		speaker: 'Ed Newton-Rex, who organised the album',
		said: '25 February 2025',
		source: sources['rolling-stone-uk']
	},
	{
		text: "It's a mix of artists that everyone's heard of and, you know, and many musicians who are not household names.",
		speaker: 'Ed Newton-Rex',
		said: 'to the Associated Press, 25 February 2025',
		source: sources['ap-fbc']
	},
	{
		text: "The government's proposals would impoverish creators, favouring those automating creativity over the people who compose our music, write our literature, paint our art.",
		speaker: 'Max Richter',
		said: '25 February 2025',
		source: sources.bachtrack
	},
	{
		text: "You can hear my cats moving around. I have two cats in my studio who bother me all day when I'm working.",
		speaker: 'Thomas Hewitt Jones',
		said: '25 February 2025',
		source: sources['classic-fm']
	}
];

/** The words of the page for the press. */
export const press = {
	title: 'For the press',
	lede: 'What is known about the album, pictures, words that were said, and how to put the rooms on a page of your own.',
	facts: {
		section: {
			id: 'facts',
			heading: 'Facts',
			paragraphs: [],
			sources: [
				sources.bbc,
				sources['rolling-stone-uk'],
				sources.bachtrack,
				sources['new-statesman'],
				sources['vinyl-shop'],
				sources['official-site']
			]
		} satisfies Section,
		list: [
			{ term: 'Title', text: album.title },
			{ term: 'By', text: album.artist },
			{
				term: 'Released',
				text: '25 February 2025, the day the UK’s consultation on copyright and AI closed'
			},
			{
				term: 'What it is',
				text: `Twelve recordings of empty studios and performance spaces. Their titles make a sentence: “${album.sentence}.”`
			},
			{
				term: 'Length',
				text: '47 minutes 17 seconds. The lengths and rooms of single tracks are not public.'
			},
			{
				term: 'Credited',
				text: 'More than 1,000 musicians, as co-writers. No track has a credit of its own.'
			},
			{
				term: 'Organised by',
				text: 'Ed Newton-Rex, a British composer and former AI executive, founder of the non-profit Fairly Trained'
			},
			{ term: 'Profits', text: 'All of them go to Help Musicians, a charity.' },
			{
				term: 'On vinyl',
				text: '8 December 2025, on The state51 Conspiracy: 1,000 numbered copies, with a bonus track by Paul McCartney that is on the vinyl only'
			},
			{
				term: 'The law',
				text: 'The UK government dropped its preference for an opt-out on 18 March 2026. It chose no replacement, and the law is unchanged. As of 3 October 2026.'
			}
		]
	},
	standIns: about.sections.find(({ id }) => id === 'stand-ins')?.paragraphs[0] ?? '',
	pictures: {
		section: {
			id: 'pictures',
			heading: 'Pictures',
			paragraphs: [
				'The pictures are this site’s own, not the album’s sleeve. That of a track shows the sentence ' +
					'with its word lit, over the spectrogram of the recording that the site plays.'
			],
			sources: []
		} satisfies Section,
		cover: { label: 'Square', alt: 'The sentence as a square poster' },
		card: { label: 'Wide', alt: 'The sentence as a wide poster' },
		story: { label: 'Tall', alt: 'The sentence as a tall poster' },
		table: {
			caption:
				'Pictures of each track: wide and tall as PNG, the spectrogram by itself on dark and on ' +
				'paper as AVIF.',
			track: 'Track',
			card: 'Wide',
			story: 'Tall',
			dark: 'Dark',
			paper: 'Paper'
		}
	},
	quotes: {
		section: {
			id: 'quotes',
			heading: 'What was said',
			paragraphs: [
				'What was said in February 2025 speaks of the proposal of December 2024, which the UK ' +
					'government no longer prefers.'
			],
			sources: []
		} satisfies Section,
		list: quotes
	},
	embed: {
		section: {
			id: 'embed',
			heading: 'On your own page',
			paragraphs: [
				'An editor that knows oEmbed turns the address of this site, or of a track, into a player by ' +
					'itself: paste it on a line of its own. Everywhere else, use this code.'
			],
			sources: []
		} satisfies Section,
		album: 'The album',
		track: 'A track',
		lists: 'The album is also to be had as',
		feed: 'a podcast feed',
		xspf: 'an XSPF playlist',
		m3u: 'an M3U playlist'
	},
	terms: {
		id: 'terms',
		heading: 'Terms',
		paragraphs: [
			`${album.copyright}.`.replace('?.', '?'),
			`Every audio file says: “${rightsReservation}”`
		],
		sources: []
	} satisfies Section
} as const;
