import type { Claim } from './claim';

/** Where the musicians' own recordings can be heard; {@link Claim.text} ends with the link. */
export const whereToHear = {
	text: 'To hear the album itself, try Spotify or Tidal, where press reports say it is available, or start from its official site.',
	link: 'its official site',
	sources: ['tech-radar', 'vice', 'chris-hodgkins', 'official-site'],
	facts: ['album.album.streaming', 'album.links.official-site']
} as const satisfies Claim & { readonly link: string };

/** The same where all of the album can be heard on this site. */
export const alsoHear = {
	...whereToHear,
	text: 'The album is also on Spotify and Tidal, press reports say; for more about it, see its official site.'
} as const satisfies Claim & { readonly link: string };

/** Copy of the room: what helps a listener at the start, and what follows the last word. */
export const listening = {
	firstSound: {
		text: 'Room tone is meant to be barely audible.',
		louder: (gainDb: number) => `Listen closer: +${gainDb} dB`,
		dismiss: 'Dismiss'
	},
	ending: {
		text: 'You have heard all twelve tracks.',
		act: 'Write a letter'
	}
} as const;
