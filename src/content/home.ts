/** Copy of the home page. Its sources are on the pages it links to. */
export const home = {
	title: 'Is This What We Want? by 1,000 UK Artists',
	/** Three sentences that say what this is. */
	introduction:
		'On 25 February 2025 more than 1,000 musicians released an album of empty rooms. ' +
		'Each of its twelve tracks is a recording of an empty studio or performance space. ' +
		'Read in order, the titles are the message.',
	length: (duration: string) => `Twelve tracks, ${duration}.`,
	below: {
		text:
			'In December 2024 the UK government proposed to let AI companies train on copyrighted work ' +
			'unless its makers opted out. The album was released in protest on the day the government’s ' +
			'consultation closed. On 18 March 2026 the government said that an opt-out was no longer its ' +
			'preferred option. ' +
			'It has named no replacement, and the law is unchanged.',
		asOf: 'As of 3 October 2026.'
	},
	/** Three things to do: a page of this site, or an address that is in the facts. */
	actions: [
		{
			label: 'Write a letter',
			to: '/act',
			text: 'To your MP, or your senators and representative. It takes less than a minute.'
		},
		{
			label: 'Support Help Musicians',
			to: 'https://www.helpmusicians.org.uk/',
			text: 'The charity that receives all the album’s profits.'
		},
		{
			label: 'See who took part',
			to: '/people',
			text: 'The musicians who have been named, with sources.'
		}
	]
} as const;
