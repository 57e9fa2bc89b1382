import { album } from './album';
import { rightsReservation } from './rights';
import type { Section } from './section';
import { standIns } from './stand-ins';

/** The words of the page for the press. */
export const press = {
	title: 'For the press',
	lede: 'What is known about the album, pictures, words that were said, and how to put the rooms on a page of your own.',
	facts: {
		section: { id: 'facts', heading: 'Facts', paragraphs: [] }
	},
	standIns,
	pictures: {
		section: {
			id: 'pictures',
			heading: 'Pictures',
			paragraphs: [
				'The pictures are this site’s own, not the album’s sleeve. That of a track shows the sentence ' +
					'with its word lit, over the spectrogram of the recording that the site plays.'
			]
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
			]
		} satisfies Section
	},
	embed: {
		section: {
			id: 'embed',
			heading: 'On your own page',
			paragraphs: [
				'An editor that knows oEmbed turns the address of this site, or of a track, into a player by ' +
					'itself: paste it on a line of its own. Everywhere else, use this code.'
			]
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
		]
	} satisfies Section
} as const;
