/** The words of the home page. Facts: see `sources.ts`. */
export const home = {
	title: 'Is This What We Want? by 1,000 UK Artists',
	/** Three sentences that say what this is. */
	introduction:
		'On 25 February 2025 more than 1,000 musicians released an album of empty rooms. ' +
		'Each of its twelve tracks is a recording of an empty studio or performance space. ' +
		'The titles, read in order, are the message.',
	length: 'Twelve tracks, 47 minutes 17 seconds.',
	standIns:
		'What plays on this site are stand-ins: room tone made for the site, not the musicians’ recordings.',
	someStandIns:
		'Some of the tracks on this site are stand-ins: room tone made for the site, not the musicians’ recordings.',
	below: {
		text:
			'The album came out on the day the UK’s consultation on copyright and AI closed, ' +
			'in protest against a proposal of December 2024: to let AI companies train on ' +
			'copyrighted work unless its makers opted out. The government dropped that preference on ' +
			'18 March 2026. It chose no replacement, and the law is unchanged.',
		asOf: 'As of 3 October 2026.'
	},
	/** Three things to do. Every address is one of those in the facts. */
	actions: [
		{
			label: 'Write to your MP',
			url: 'https://www.writetothem.com/',
			text: 'WriteToThem finds who speaks for you from a UK postcode and sends your email. It is free.'
		},
		{
			label: 'Support Help Musicians',
			url: 'https://www.helpmusicians.org.uk/',
			text: 'The charity that receives all profits of the album.'
		},
		{
			label: 'See who took part',
			url: 'https://www.isthiswhatwewant.com/',
			text: 'The official site has the statement and the full list of more than 1,000 names.'
		}
	]
} as const;
