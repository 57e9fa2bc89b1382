import { work } from './release';

/** Copy for feeds, playlists, search engines and previews. */
export const share = {
	master: { note: 'The musicians’ recording of an empty studio or performance space.' },
	links: {
		feed: `The ${work} as a podcast feed`,
		m3u: `The ${work} as a playlist of files (M3U, not an HLS stream)`,
		xspf: `The ${work} as a playlist (XSPF)`,
		oembed: 'The player, for embedding'
	}
} as const;

/** Why the album exists, for someone who gets the link. */
const protest = (artist: string) =>
	`the silent album by ${artist} that protests against AI training without a licence.`;

/** Copy of the share dialog, and the messages that go with a link. */
export const sharePanel = {
	open: 'Share',
	openTrack: 'Share this track',
	openAlbum: `Share the ${work}`,
	again: 'Try again',
	notLoaded: 'The share panel did not load.',
	close: 'Close',
	what: 'What to share',
	album: `The ${work}`,
	startAt: (clock: string) => `Start at ${clock}`,
	link: {
		label: 'Link',
		copy: 'Copy link',
		copied: 'Link copied.',
		refused: 'Your browser blocked copying. The link is selected: copy it yourself.'
	},
	sheet: {
		open: 'Share via …',
		failed: 'Your device’s share menu did not open.'
	},
	code: (address: string) => `QR code of ${address}`,
	qr: 'QR code',
	pictures: {
		heading: 'Pictures',
		card: 'Card',
		story: 'Story',
		save: 'Save',
		share: 'Share',
		failed: 'The picture did not load, or your device’s share menu did not open. Try again.'
	},
	post: 'Post or send',
	newTab: (name: string) => `${name} (opens a new tab)`,
	mastodon: {
		label: 'Your Mastodon server',
		hint: 'For example mastodon.social. Remembered on this device only.',
		post: 'Post on Mastodon',
		invalid: 'Enter a server name, such as mastodon.social.'
	},
	embed: {
		heading: 'Embed',
		label: 'Embed code',
		copy: 'Copy code',
		copied: 'Code copied.',
		refused: 'Your browser blocked copying. The code is selected: copy it yourself.',
		theme: 'Theme',
		themes: { system: 'Match the reader’s device', paper: 'Paper', dark: 'Dark' },
		preview: (title: string) => `Preview: ${title}`
	},
	/** What a message says about what its link leads to. */
	texts: {
		album: (album: string, artist: string) => `“${album}”, ${protest(artist)}`,
		track: (title: string, number: number, album: string, artist: string) =>
			`“${title}”, track ${number} of “${album}”, ${protest(artist)}`,
		bonus: (by: string, album: string) => `The bonus track of “${album}”, by ${by}.`
	}
} as const;
