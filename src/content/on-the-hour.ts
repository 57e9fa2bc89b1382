/** Copy about listening on the hour. */
export const onTheHour = {
	title: 'On the hour',
	description:
		'Every hour, on the hour, the album starts for everyone at once. Join, and hear the same ' +
		'moment as everyone else.',
	/** By the hours between two starts. */
	rule: (everyHours: number, length: string) =>
		`${everyHours === 1 ? 'Every hour' : `Every ${everyHours} hours`}, on the hour (UTC), the album ` +
		`starts for everyone. For ${length} everyone who has joined hears the same moment. Then ` +
		`nothing plays until the next ${everyHours === 1 ? 'hour' : 'start'}.`,
	how: 'No server is in charge: every device follows its own clock.',
	/** Before the place, as in `track 6 of 12`. */
	album: 'Everyone is on track',
	quiet: { heading: 'Between two starts', until: 'Next start in' },
	join: 'Join',
	joinQuiet: 'Join the next start',
	rejoin: 'Rejoin',
	/** Beside the button, for someone who hasn't joined. */
	explanation: 'Everyone who joins hears the same moment of the album.',
	leave: 'Leave',
	presence: {
		in: 'You are in. If you pause, skip or change track, you drop out.',
		behind:
			'You are behind everyone else: this site’s host can’t skip within a recording. The next ' +
			'track starts on time.',
		waiting: 'You are in. Keep this page open and the album will start on its own.',
		paused: 'You have paused. The album is going on without you.',
		left: 'You have left. The album is going on without you.',
		leftQuiet: 'You have left. The next start will be without you.',
		blocked: 'Press Rejoin: this browser needs a press before it plays.'
	},
	notice: { left: 'You are no longer listening along.', close: 'Dismiss' },
	next: 'Next start',
	clock: {
		label: 'Your device’s clock',
		unchecked: 'Checking …',
		right: 'Correct',
		unknown: 'Could not be checked; used as it is',
		fast: (amount: string) => `${amount} fast; corrected for`,
		slow: (amount: string) => `${amount} slow; corrected for`
	},
	calendar: {
		label: 'Remind me',
		at: 'Every day at',
		get: 'Add to calendar',
		all: 'A calendar of every start',
		note: 'You are reminded five minutes before, at the same time by your clock all year.',
		noteUtc:
			'You are reminded five minutes before. Starts follow UTC: when your clocks change, the reminder moves by an hour.'
	},
	listen: 'Or play the album now, on your own'
} as const;
