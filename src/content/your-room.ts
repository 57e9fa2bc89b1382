/** Copy of the page on which a visitor records the room they are in. */
export const yourRoom = {
	title: 'Your room',
	description:
		'Record the room you are in, with nobody playing. See and hear what is in it, give it a word of ' +
		'the sentence, and keep it. Nothing leaves this device unless you send it.',
	introduction:
		'Record the room you are in, with nobody playing. See and hear what is in it. A room is worth ' +
		'hearing because someone chose to listen.',
	privacy: 'Nothing leaves this device unless you send it.',
	unreadable: 'The rooms on this device could not be read. Reload this page to try again.',
	withoutScript:
		'With JavaScript, this page would ask for your microphone, record for a minute or more, and show ' +
		'and play what is in the room. Here JavaScript is switched off, or its files could not be loaded.'
} as const;

/** Copy about recording. */
export const captureCopy = {
	heading: 'Record',
	word: 'Your room is',
	/** Read after a word. */
	have: '(recorded)',
	length: {
		legend: 'For how long',
		/** By seconds. */
		choices: [
			{ seconds: 60, label: '1 minute' },
			{ seconds: 273, label: '4′33″' },
			{ seconds: 600, label: 'Until I stop it, 10 minutes at most' }
		]
	},
	start: 'Record',
	advice:
		'Put the device down, and switch off what hums if you can. Recording starts after five seconds, so ' +
		'that you can leave or sit still.',
	memory:
		'This browser keeps nothing here, as in a private window: what you record is gone once you leave ' +
		'the page, unless you download it.',
	asking: 'The browser asks whether this page may use the microphone.',
	countdown: { status: 'The microphone is on. Recording starts in', cancel: 'Cancel' },
	recording: {
		status: 'The microphone is on. Recording',
		finish: 'Finish',
		of: (length: string) => `of ${length}`,
		level: 'Level',
		peak: 'Loudest sample',
		picture: 'Spectrogram of what has been recorded so far: low sounds below, high ones above.'
	},
	saving: 'Saving.',
	saved: (title: string, length: string) => `Recorded: “${title}”, ${length}.`,
	muted: 'The system has muted the microphone.',
	/** At a rate other than 48 kHz. */
	rate: (kilohertz: string) =>
		`This microphone runs at ${kilohertz} kHz; the recording is converted to 48 kHz.`,
	somebody: 'Somebody is in this room: something was louder than −20 dBFS. That is kept too.',
	missing: (length: string) =>
		`This device was too busy to take in everything: about ${length} of sound are missing. Close other ` +
		'programs, and try again.',
	kept: 'What was recorded until then is kept.'
} as const;

/** Why nothing can be recorded, or why a recording has ended: one line each. */
export const captureFaults = {
	busy: 'The microphone could not be switched on. Another program may be using it.',
	denied:
		'This page may not use the microphone. You can allow it in the browser’s settings for this site, ' +
		'and in the system’s for the browser; then press Record again.',
	failed: 'Recording failed. Reload the page and try again.',
	full: 'The storage of this device is full.',
	hidden: 'The page was out of sight for a minute, so the microphone was switched off.',
	'no-device': 'There is no microphone. Connect one, and press Record again.',
	'other-tab': 'Another tab is recording. Finish there first.',
	slept: 'The device went to sleep, or the page was halted.',
	stalled: 'The microphone stopped sending sound.',
	unplugged: 'The microphone was disconnected.',
	unsupported:
		'This browser can’t record here. It takes a recent version of Chrome, Edge, Firefox or Safari, and ' +
		'an address that begins with https.',
	withdrawn: 'The browser withdrew the microphone.'
} as const;

/** What the check of the device found, and what may help. */
export const deviceCopy = {
	gated:
		'This device mutes what it takes for silence: parts of the recording are exactly zero. Another ' +
		'microphone may help, or switching off noise suppression in the system’s sound settings.',
	stepped:
		'This device turns the sound up and down by itself: the noise floor jumps. Look for automatic gain ' +
		'or voice isolation in the system’s sound settings, or try another microphone.',
	band: (kilohertz: string) =>
		`This microphone ends at ${kilohertz} kHz, as headsets do in calls. The device’s own microphone, ` +
		'or one on a cable, hears more.'
} as const;
