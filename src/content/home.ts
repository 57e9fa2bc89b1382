/** Copy of the home page. Its sources are on the pages it links to. */
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
			'In December 2024 the UK government proposed to let AI companies train on copyrighted work ' +
			'unless its makers opted out. The album protested on the day its consultation closed. The ' +
			'government dropped that preference on 18 March 2026. It chose no replacement, and the law ' +
			'is unchanged.',
		asOf: 'As of 3 October 2026.'
	},
	/** Three things to do: a page of this site, or an address that is in the facts. */
	actions: [
		{
			label: 'Write a letter',
			to: '/act',
			text: 'To whoever represents you. It takes under a minute.'
		},
		{
			label: 'Support Help Musicians',
			to: 'https://www.helpmusicians.org.uk/',
			text: 'The charity that receives all profits of the album.'
		},
		{ label: 'See who took part', to: '/people', text: 'Those who are named, with sources.' }
	]
} as const;
