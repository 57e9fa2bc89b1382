/** Copy for the files made of a room on `/your-room`, and what they say. */
export const roomFiles = {
	heading: 'Take it with you',
	name: {
		label: 'Your name, if you like',
		hint: 'It goes into the files, and stays on this device.'
	},
	kinds: {
		wav: 'WAV, 24 bits',
		opus: 'Opus',
		aac: 'AAC',
		vtt: 'Captions (WebVTT)',
		card: 'Picture, 1200 × 630',
		story: 'Picture, 1080 × 1920'
	},
	save: 'Save',
	share: 'Share',
	working: 'Making the file …',
	saved: (name: string) => `${name} is on its way to your downloads.`,
	failed: 'The file could not be made. Try again; the recording is still here.',
	notShared: 'Your device’s share menu did not open. Press Share again, or save the file.',
	/** With a file in the share menu. */
	message: (word: string, name: string) =>
		name
			? `“${word}”: a room with nobody playing, recorded by ${name}.`
			: `“${word}”: a room with nobody playing.`,
	/** A comment in the file of captions. */
	captions: (word: string, name: string) =>
		name ? `“${word}”: a room recorded by ${name}.` : `“${word}”: a room recorded by a visitor.`
} as const;

/** Copy for the file of a whole edition. */
export const editionFile = {
	heading: 'Your edition',
	introduction:
		'All your rooms in one file, with their captions. Unpacked into the folder masters/ of this ' +
		'site’s source code, it builds a site of your own, in your name.',
	title: { label: 'Its title', hint: 'Not the album’s: it is your own.' },
	name: 'Your name',
	download: (rooms: number) =>
		rooms === 1 ? 'Download your edition (1 room)' : `Download your edition (${rooms} rooms)`,
	working: (word: string) => `Adding “${word}” …`,
	faults: {
		name: (fault: string) => `Your name ${fault}.`,
		title: (fault: string) => `The title ${fault}.`
	}
} as const;
