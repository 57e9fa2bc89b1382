/** The words of the form in which a visitor makes the files for a site of their own. */
export const ownRights = {
	address: {
		label: 'Your site’s address',
		hint: 'For example https://example.org',
		fault: 'That is no site’s address. It looks like https://example.org.'
	},
	name: {
		label: 'Who reserves the rights',
		hint: 'A name, as it stands in a copyright notice',
		fault: 'A name is missing.'
	},
	kind: {
		legend: 'That is',
		person: 'a person',
		organization: 'an organisation'
	},
	contact: {
		label: 'Where to ask for a licence',
		hint: 'An e-mail address, or the address of a page',
		fault: 'That is neither an e-mail address nor a page’s address.'
	},
	allows: {
		legend: 'What you allow',
		search: 'Search engines may find my work and link to it',
		aiInput: 'Generative models may be fed with it',
		aiTraining: 'AI may be trained on it'
	},
	nothingReserved: 'This allows everything. The files say so, and reserve nothing.',
	waiting: 'The files appear here once the form is filled in.',
	made: (count: number) => `${count} files`,
	download: 'Download all (ZIP)',
	copy: 'Copy',
	copied: 'Copied.',
	refused: 'The browser did not let it be copied. It is selected, for you to copy.',
	notes: {
		'robots.txt': 'At the root of your host. If there is one already, add these lines to it.',
		'.well-known/tdmrep.json': 'At the root of your host, as application/json.',
		'tdm-policy.json': 'As application/json.',
		'license.xml': 'As application/rsl+xml.',
		'.well-known/security.txt':
			'At the root of your host, as text/plain. Whom to tell of a fault; it is to be renewed once a year.',
		'headers.txt': 'For your host to send with everything, where that can be set.',
		'head.html': 'For the head of every page.',
		'picture.xmp': 'For your pictures: a program for metadata can put it into them.'
	},
	readMe: {
		title: 'Reservation of rights',
		intro:
			'Each file says the same in another way. They are reservations and preferences, not locks: ' +
			'whether they are heeded is up to whoever reads them. This is no legal advice.',
		check: 'Drafts change, and so do crawlers. The list of crawlers is as of',
		from: 'Made with'
	}
} as const;
