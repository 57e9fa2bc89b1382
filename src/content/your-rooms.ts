/** Copy for the rooms a visitor has kept. Levels and lengths come formatted. */
export const yourRooms = {
	title: 'Your rooms',
	none: 'There are no rooms on this device.',
	poster: 'Your edition: the words you have a room for',
	missing: 'no room yet',
	play: 'Play your edition',
	have: (count: number): string =>
		count === 12
			? 'You have a room for every word: the whole sentence.'
			: `You have a room for ${count} of the twelve words.`,
	several: 'Where a word has several rooms, the latest is in your edition.',
	list: 'Rooms on this device',
	note: 'Note',
	notePlaceholder: 'Where is it? What did you hear?',
	open: 'See and hear it',
	shown: 'Shown above',
	interrupted: 'The recording was interrupted; this is what was kept of it.',
	remove: 'Remove',
	removal: {
		title: 'Remove this room?',
		warning: (room: string): string =>
			`${room} is only on this device. Once it is removed, it can’t be brought back.`,
		remove: 'Remove it for good',
		keep: 'Keep it'
	},
	space: (used: string, free: string): string =>
		`Your rooms take ${used} on this device. There is space for ${free} more.`,
	mayGo:
		'This browser may remove them when the device runs short of space, so take with you what you want to keep.',
	notSaved: 'That could not be saved. Perhaps this device has no space left.'
} as const;

/** Copy for the panel of such a room. */
export const roomPanel = {
	drawing: 'Drawing your room',
	notDrawn: 'This room could not be drawn. It is still on this device, and can be played.',
	again: 'Try again',
	average: (rms: string, peak: string): string =>
		`On average ${rms} (RMS); the largest sample is ${peak}.`,
	listenCloser: 'The recording’s own level: Listen closer does not change it.',
	captions: {
		edit: 'Edit captions',
		explanation:
			'These describe the sounds that were found, without guessing what made them. You were there: ' +
			'say what they were. Empty a caption to remove it.',
		caption: (time: string): string => `Caption at ${time}`,
		add: (time: string): string => `Add a caption at ${time}`,
		added: 'A sound',
		detected: 'Back to the sounds that were found'
	}
} as const;
