import { album } from './album';

/** The words with which a system shows the site once it is installed. */
export const webManifestWords = {
	/** Below an icon there is room for about twelve letters. */
	shortName: 'What We Want',
	description: `${album.sentence}. An album of empty rooms by ${album.artist}.`,
	/** Ways into the site that a long press on its icon shows. */
	shortcuts: [
		{ name: 'The first track', path: '/tracks/the' },
		{ name: 'On the hour', path: '/on-the-hour' },
		{ name: 'Make it fair', path: '/make-it-fair' }
	]
} as const;
