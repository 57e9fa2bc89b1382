/** Copy about listening on the hour. */
export const onTheHour = {
	title: 'On the hour',
	description:
		'At every full hour the album starts for everyone at once. Join, and hear the moment that ' +
		'everyone else does.',
	/** By the hours between two starts. */
	rule: (everyHours: number, length: string) =>
		`${everyHours === 1 ? 'At every full hour' : `Every ${everyHours} hours`}, by UTC, the album ` +
		`starts for everyone. For ${length} all who have joined hear the same moment. Then the rooms ` +
		'are quiet until the next start.',
	how: 'No server conducts it: every device goes by its own clock.',
	/** Before the place, as in `track 6 of 12`. */
	album: 'Everyone is in track',
	quiet: { heading: 'The rooms are quiet', until: 'The album starts again in' },
	join: 'Join',
	joinQuiet: 'Join for the next start',
	rejoin: 'Rejoin',
	leave: 'Leave',
	presence: {
		in: 'You are in. A pause, a seek or another track takes you out; one press brings you back.',
		behind:
			'You are behind everyone else: this site’s server can’t skip within a recording. The next ' +
			'track starts on time.',
		waiting: 'You are in. Keep this page open, and the album starts by itself.',
		paused: 'You have paused. Everyone else goes on.',
		left: 'You have left the hour. Everyone else goes on.',
		blocked: 'This browser wants a press before it plays.'
	},
	notice: { left: 'You have left the hour.', close: 'Stay out' },
	next: 'Next start',
	clock: {
		label: 'Your device’s clock',
		unchecked: 'Being checked',
		right: 'Right',
		unknown: 'Could not be checked, so it is taken as it is',
		fast: (amount: string) => `${amount} fast, which is allowed for`,
		slow: (amount: string) => `${amount} slow, which is allowed for`
	},
	calendar: {
		label: 'Remind me',
		at: 'Every day at',
		get: 'Add to calendar',
		all: 'All starts, for a calendar',
		note: 'The reminder comes five minutes before, at the same time by your clock all year.',
		noteUtc:
			'The reminder comes five minutes before. Starts follow UTC: when your clocks change, it moves by an hour.'
	},
	listen: 'Play the album now, by yourself'
} as const;
