/** Copy for feeds, playlists, search engines and previews. */
export const share = {
	standIn: {
		mark: 'stand-in',
		artist: 'Synthesised room tone',
		note: 'A stand-in: room tone made for this site, not the musicians’ recording.',
		copyright: 'Synthesised stand-in, not the album’s recording.'
	},
	master: { note: 'The musicians’ recording of an empty studio or performance space.' },
	links: {
		feed: 'The album as a podcast feed',
		m3u: 'The album as a playlist of files (M3U, not an HLS stream)',
		xspf: 'The album as a playlist (XSPF)',
		oembed: 'The player, to embed'
	}
} as const;

/** Copy of the share dialog, and the messages that go with a link. */
export const sharePanel = {
	open: 'Share',
	openTrack: 'Share this track',
	openAlbum: 'Share the album',
	again: 'Try again',
	notLoaded: 'The share panel could not be loaded.',
	close: 'Close',
	what: 'What to share',
	album: 'The album',
	startAt: (clock: string) => `Start at ${clock}`,
	link: {
		label: 'Link',
		copy: 'Copy link',
		copied: 'Link copied.',
		refused: 'The browser did not let the link be copied. It is selected, for you to copy.'
	},
	sheet: {
		open: 'Share with an app',
		failed: 'The device’s share sheet did not open.'
	},
	code: (address: string) => `QR code of ${address}`,
	post: 'Post or send',
	newTab: (name: string) => `${name} (new tab)`,
	mastodon: {
		label: 'Your Mastodon server',
		hint: 'For example mastodon.social. It is remembered on this device.',
		post: 'Post on Mastodon',
		invalid: 'That is no server’s name. It looks like mastodon.social.'
	},
	embed: {
		heading: 'Embed',
		label: 'Code to embed',
		copy: 'Copy code',
		copied: 'Code copied.',
		refused: 'The browser did not let the code be copied. It is selected, for you to copy.',
		theme: 'Theme',
		themes: { system: 'The visitor’s', paper: 'Paper', dark: 'Dark' },
		preview: (title: string) => `Preview: ${title}`
	},
	/** What a message says about what its link leads to. */
	texts: {
		album: (album: string, artist: string) => `“${album}” by ${artist}.`,
		track: (title: string, place: string, album: string, artist: string) =>
			`“${title}”, ${place} of “${album}” by ${artist}.`,
		bonus: (by: string, album: string) => `The bonus track by ${by}, with “${album}”.`,
		standIn: 'What plays is a stand-in, not the musicians’ recording.',
		standIns: 'What plays are stand-ins, not the musicians’ recordings.',
		someStandIns: 'Some of what plays are stand-ins, not the musicians’ recordings.'
	}
} as const;
