import { album } from './album';
import { editionCopy } from './edition-copy';
import { edition } from './release';
import { rightsReservation } from './rights';
import type { Section, Claim } from './claim';

/** Copy of the page for the press. */
export const press = {
	title: 'For the press',
	lede: 'Facts, pictures and quotes about the album, and how to embed it on your own page.',
	facts: {
		section: { id: 'facts', heading: 'Facts', paragraphs: [] }
	},
	pictures: {
		section: {
			id: 'pictures',
			heading: 'Pictures',
			paragraphs: [
				'The pictures are this site’s own, not the album cover. A track’s picture shows ' +
					'the sentence with its word lit, above the spectrogram of the recording that ' +
					'the site plays.'
			]
		} satisfies Section,
		cover: { label: 'Square', alt: 'The sentence as a square poster' },
		card: { label: 'Wide', alt: 'The sentence as a wide poster' },
		story: { label: 'Tall', alt: 'The sentence as a tall poster' },
		table: {
			caption:
				'Pictures of each track: wide and tall as PNG, and the spectrogram alone, dark ' +
				'and paper, as AVIF.',
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
			heading: 'Quotes',
			paragraphs: [
				'The quotes from February 2025 are about the proposal of December 2024, which is ' +
					'no longer the UK government’s preferred option.'
			]
		} satisfies Section
	},
	embed: {
		section: {
			id: 'embed',
			heading: 'Embed it',
			paragraphs: [
				'If your editor supports oEmbed, paste this site’s address, or a track’s, on a ' +
					'line of its own and it becomes a player. If not, use this code.'
			]
		} satisfies Section,
		album: 'The album',
		track: 'A track',
		lists: 'The album is also available as',
		feed: 'a podcast feed',
		xspf: 'an XSPF playlist',
		m3u: 'an M3U playlist of files (not an HLS stream)'
	},
	terms: {
		id: 'terms',
		heading: 'Terms',
		paragraphs: [
			edition ? editionCopy.terms(edition) : `${album.copyright}.`.replace('?.', '?'),
			`Every audio file says: “${rightsReservation}”`
		]
	} satisfies Section
} as const;

/** A line of the list for the press. */
interface PressFact extends Claim {
	readonly term: string;
}

/** What anyone writing about the album needs first. Facts: `album.album`. */
export const pressFacts: readonly PressFact[] = [
	{
		term: 'Title',
		text: 'Is This What We Want?',
		sources: ['cross-eyed-pianist', 'vinyl-shop'],
		facts: ['album.album.title']
	},
	{
		term: 'By',
		text: '1,000 UK Artists',
		sources: ['chris-hodgkins', 'exclaim', 'the-music'],
		facts: ['album.album.artist']
	},
	{
		term: 'Released',
		text: '25 February 2025, the day the UK’s consultation on copyright and AI closed',
		sources: ['bbc', 'ap-fbc', 'exclaim', 'uk-consultation'],
		facts: ['album.album.released', 'campaign.consultation']
	},
	{
		term: 'What it is',
		text: 'Twelve recordings of empty studios and performance spaces. Their titles make a sentence: “The British government must not legalise music theft to benefit AI companies.”',
		sources: ['cross-eyed-pianist', 'npr-haydn', 'rolling-stone-uk'],
		facts: ['album.album.recordedIn', 'album.album.sentence', 'album.album.trackCount']
	},
	{
		term: 'Length',
		text: '47 minutes 17 seconds. The length and location of each track have not been made public.',
		sources: ['new-statesman', 'vice', 'cross-eyed-pianist'],
		facts: ['album.album.lengthText', 'album.tracksEvidence']
	},
	{
		term: 'Credited',
		text: 'More than 1,000 musicians, as co-writers. No track is credited individually.',
		sources: ['cross-eyed-pianist', 'rolling-stone-uk', 'dazed'],
		facts: ['album.album.credits']
	},
	{
		term: 'Organised by',
		text: 'Ed Newton-Rex, a British composer and former AI executive, founder of the non-profit Fairly Trained',
		sources: ['rolling-stone-uk', 'bachtrack', 'npr-haydn'],
		facts: ['album.album.organiser']
	},
	{
		term: 'Profits',
		text: 'All profits go to the charity Help Musicians.',
		sources: ['bbc', 'rolling-stone-uk', 'vinyl-shop'],
		facts: ['album.album.charity', 'campaign.actions.help-musicians']
	},
	{
		term: 'On vinyl',
		text: '8 December 2025, on The state51 Conspiracy: 1,000 numbered copies, with a bonus track by Paul McCartney that is on the vinyl only',
		sources: ['vinyl-shop', 'rolling-stone-india'],
		facts: ['album.album.vinyl', 'album.bonusTrack']
	},
	{
		term: 'The law',
		text: 'The UK government dropped its preference for an opt-out on 18 March 2026. It chose no replacement, and the law is unchanged. As of 3 October 2026.',
		sources: ['uk-report-text', 'osborne-clarke', 'slaughter-and-may'],
		facts: [
			'campaign.positions.UK.asOf',
			'campaign.positions.UK.points.0',
			'campaign.timeline.optout-dropped'
		]
	}
];
