/** The words that go out with the album: to feeds, playlists, search engines and previews. */
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
		m3u: 'The album as a playlist (M3U)',
		xspf: 'The album as a playlist (XSPF)',
		oembed: 'The player, to embed'
	}
} as const;
