/** Copy of the room: what helps a listener at the start, and what follows the last word. */
export const listening = {
	firstSound: {
		text: 'Room tone is meant to be barely audible.',
		louder: (gainDb: number) => `Listen closer: +${gainDb} dB`,
		dismiss: 'Dismiss'
	},
	ending: {
		text: 'That was the last word. The next is yours.',
		act: 'Write a letter'
	}
} as const;
