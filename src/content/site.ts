import { album } from './album';

/** Copy in the footer of every page. */
export const footer = {
	official: { label: 'The album’s official site', url: 'https://www.isthiswhatwewant.com/' },
	note: 'The album and its titles belong to the musicians who made it. All profits from the album go to Help Musicians.'
} as const;

/** Leads from the home page and every track to the page that records a visitor's own room. */
export const yourRoomLink = 'Record your room';

/** How a system presents the site once it is installed. */
export const webManifestCopy = {
	/** About twelve letters fit below an icon. */
	shortName: 'What We Want',
	description: `${album.sentence}. An album of empty rooms by ${album.artist}.`,
	/** Links shown by a long press on the icon. */
	shortcuts: [
		{ name: 'The first track', path: '/tracks/the' },
		{ name: 'On the hour', path: '/on-the-hour' },
		{ name: 'Make it fair', path: '/make-it-fair' }
	]
} as const;
