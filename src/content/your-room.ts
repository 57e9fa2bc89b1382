/** Copy of the page on which a visitor records the room they are in. */
export const yourRoom = {
	title: 'Your room',
	description:
		'Record the room you are in, with nobody playing. See and hear what is in it, give it a word of ' +
		'the sentence, and keep it. Nothing leaves this device unless you send it.',
	introduction:
		'Record the room you are in, with nobody playing. A room is worth hearing because someone ' +
		'chose to listen.',
	privacy: 'Nothing leaves this device unless you send it.'
} as const;
