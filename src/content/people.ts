import type { Claim, SourcedSection } from './claim';

/** A contributor: `text` is the name. */
export interface Person extends Claim {
	/** How the sources describe them. */
	readonly description?: string;
	/** What else a reader should know; with medium confidence, who says so. */
	readonly note?: string;
}

/** Someone credited with recording a room: `text` is what is known of it. */
interface Recordist extends Claim {
	readonly name: string;
}

/** The contributors named by publications, the label or themselves, as in the facts. */
const contributors: readonly Person[] = [
	{
		text: 'Kate Bush',
		description: 'singer, songwriter',
		sources: ['cross-eyed-pianist', 'bachtrack', 'exclaim', 'kate-bush-news'],
		facts: ['album.contributors.Kate Bush']
	},
	{
		text: 'Annie Lennox',
		description: 'singer (Eurythmics)',
		sources: ['cross-eyed-pianist', 'bbc', 'rolling-stone-uk'],
		facts: ['album.contributors.Annie Lennox']
	},
	{
		text: 'Damon Albarn',
		description: 'singer (Blur, Gorillaz)',
		sources: ['cross-eyed-pianist', 'bbc', 'rolling-stone-uk'],
		facts: ['album.contributors.Damon Albarn']
	},
	{
		text: 'Billy Ocean',
		sources: ['cross-eyed-pianist', 'bbc'],
		facts: ['album.contributors.Billy Ocean']
	},
	{
		text: 'Ed O’Brien',
		description: 'guitarist (Radiohead)',
		note: 'Under his own name; the band is not credited.',
		sources: ['cross-eyed-pianist', 'bbc', 'consequence-daily8'],
		facts: ["album.contributors.Ed O'Brien"]
	},
	{
		text: 'Dan Smith',
		description: 'singer (Bastille)',
		note: 'Under his own name; the band is not credited.',
		sources: ['cross-eyed-pianist', 'bbc'],
		facts: ['album.contributors.Dan Smith']
	},
	{
		text: 'The Clash',
		sources: ['cross-eyed-pianist', 'bbc', 'consequence-daily8'],
		facts: ['album.contributors.The Clash']
	},
	{
		text: 'Mystery Jets',
		sources: ['cross-eyed-pianist', 'bbc'],
		facts: ['album.contributors.Mystery Jets']
	},
	{
		text: 'Jamiroquai',
		sources: ['cross-eyed-pianist', 'bbc', 'consequence-daily8'],
		facts: ['album.contributors.Jamiroquai']
	},
	{
		text: 'Imogen Heap',
		sources: ['cross-eyed-pianist', 'bbc', 'bachtrack'],
		facts: ['album.contributors.Imogen Heap']
	},
	{
		text: 'Yusuf / Cat Stevens',
		description: 'singer-songwriter',
		sources: ['cross-eyed-pianist', 'bbc', 'ap-fbc'],
		facts: ['album.contributors.Yusuf / Cat Stevens']
	},
	{
		text: 'Riz Ahmed',
		sources: ['cross-eyed-pianist', 'bbc', 'mu-album'],
		facts: ['album.contributors.Riz Ahmed']
	},
	{
		text: 'Tori Amos',
		sources: ['cross-eyed-pianist', 'bbc', 'consequence-daily8'],
		facts: ['album.contributors.Tori Amos']
	},
	{
		text: 'Hans Zimmer',
		description: 'film composer',
		sources: ['cross-eyed-pianist', 'bbc', 'classic-fm'],
		facts: ['album.contributors.Hans Zimmer']
	},
	{
		text: 'James MacMillan',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.James MacMillan']
	},
	{
		text: 'Max Richter',
		description: 'composer and performer',
		sources: ['cross-eyed-pianist', 'bachtrack', 'classic-fm'],
		facts: ['album.contributors.Max Richter']
	},
	{
		text: 'John Rutter',
		sources: ['cross-eyed-pianist', 'bachtrack', 'classic-fm'],
		facts: ['album.contributors.John Rutter']
	},
	{
		text: 'The Kanneh-Masons',
		description: 'family of classical musicians',
		sources: ['cross-eyed-pianist', 'bachtrack', 'classic-fm'],
		facts: ['album.contributors.The Kanneh-Masons']
	},
	{
		text: 'The King’s Singers',
		description: 'vocal ensemble',
		sources: ['cross-eyed-pianist', 'bachtrack', 'classic-fm'],
		facts: ["album.contributors.The King's Singers"]
	},
	{
		text: 'The Sixteen',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.The Sixteen']
	},
	{
		text: 'Roderick Williams',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.Roderick Williams']
	},
	{
		text: 'Sarah Connolly',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.Sarah Connolly']
	},
	{
		text: 'Nicky Spence',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.Nicky Spence']
	},
	{
		text: 'Ian Bostridge',
		sources: ['cross-eyed-pianist', 'bachtrack'],
		facts: ['album.contributors.Ian Bostridge']
	},
	{
		text: 'Thomas Hewitt Jones',
		description: 'contemporary classical composer',
		sources: ['techcrunch-jtimes', 'classic-fm'],
		facts: ['album.contributors.Thomas Hewitt Jones']
	},
	{
		text: 'Sam Fender',
		description: 'singer-songwriter',
		sources: ['exclaim', 'new-statesman', 'the-oreilly', 'nme-b3'],
		facts: ['album.contributors.Sam Fender']
	},
	{
		text: 'Pet Shop Boys',
		sources: ['exclaim', 'consequence-daily8', 'open-culture', 'nme-b3'],
		facts: ['album.contributors.Pet Shop Boys']
	},
	{
		text: 'Anna Lapwood',
		sources: ['classic-fm', 'mu-album'],
		facts: ['album.contributors.Anna Lapwood']
	},
	{
		text: 'Royal Liverpool Philharmonic Orchestra',
		sources: ['classic-fm', 'new-statesman', 'mu-album'],
		facts: ['album.contributors.Royal Liverpool Philharmonic Orchestra']
	},
	{
		text: 'Chris Hodgkins',
		description: 'musician',
		note: 'By his own account.',
		sources: ['chris-hodgkins'],
		facts: ['album.contributors.Chris Hodgkins']
	},
	{
		text: 'Anna Neale',
		description: 'musician',
		note: 'By her own account.',
		sources: ['anna-neale'],
		facts: ['album.contributors.Anna Neale']
	},
	{
		text: 'Paul McCartney',
		description: 'singer-songwriter',
		note: 'On the vinyl only, as its bonus track. Not on the release of February 2025.',
		sources: ['vinyl-shop', 'rolling-stone-india', 'hindustan-times-track'],
		facts: ['album.contributors.Paul McCartney']
	},
	{
		text: 'New Order',
		note: 'According to Exclaim.',
		sources: ['exclaim'],
		facts: ['album.contributors.New Order'],
		confidence: 'medium'
	},
	{
		text: 'Alexis Ffrench',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Alexis Ffrench'],
		confidence: 'medium'
	},
	{
		text: 'Amelia Warner',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Amelia Warner'],
		confidence: 'medium'
	},
	{
		text: 'Anne Dudley',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Anne Dudley'],
		confidence: 'medium'
	},
	{
		text: 'Esther Abrami',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Esther Abrami'],
		confidence: 'medium'
	},
	{
		text: 'John Powell',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.John Powell'],
		confidence: 'medium'
	},
	{
		text: 'John Wilson',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.John Wilson'],
		confidence: 'medium'
	},
	{
		text: 'Julian Lloyd Webber',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Julian Lloyd Webber'],
		confidence: 'medium'
	},
	{
		text: 'Lorne Balfe',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Lorne Balfe'],
		confidence: 'medium'
	},
	{
		text: 'Murray Gold',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Murray Gold'],
		confidence: 'medium'
	},
	{
		text: 'Rachel Portman',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Rachel Portman'],
		confidence: 'medium'
	},
	{
		text: 'VOCES8',
		description: 'vocal ensemble',
		note: 'According to Classic FM.',
		sources: ['classic-fm'],
		facts: ['album.contributors.VOCES8'],
		confidence: 'medium'
	},
	{
		text: 'Royal Albert Hall',
		note: 'According to Classic FM. That does not mean its room is on the album.',
		sources: ['classic-fm'],
		facts: ['album.contributors.Royal Albert Hall'],
		confidence: 'medium'
	}
];

const recordists: readonly Recordist[] = [
	{
		name: 'Kate Bush',
		text: 'In her own studio. It has not been made public which track.',
		sources: ['bachtrack', 'exclaim', 'open-culture'],
		facts: ['album.recordistsNamed.Kate Bush']
	},
	{
		name: 'Max Richter',
		text: 'It has not been made public which track.',
		sources: ['bachtrack', 'techcrunch-jtimes'],
		facts: ['album.recordistsNamed.Max Richter']
	},
	{
		name: 'Thomas Hewitt Jones',
		text: 'With two cats in his studio, he says. It has not been made public which track.',
		sources: ['techcrunch-jtimes', 'classic-fm'],
		facts: ['album.recordistsNamed.Thomas Hewitt Jones']
	},
	{
		name: 'Imogen Heap',
		text: 'One outlet says the album has a track by her. Others list her only as a co-writer.',
		sources: ['techcrunch-jtimes'],
		facts: ['album.recordistsNamed.Imogen Heap'],
		confidence: 'medium'
	}
];

/** Copy of the page about the people. */
export const people = {
	title: 'Who took part',
	description:
		'The musicians named as contributors to the silent album Is This What We Want?, those ' +
		'named as having recorded a room, and the named signatories of the US open letter, ' +
		'each with sources.',
	lede: [
		{
			text: 'More than 1,000 musicians are credited as co-writers of the album.',
			sources: ['cross-eyed-pianist', 'rolling-stone-uk', 'dazed', 'amass-album'],
			facts: ['album.album.credits']
		},
		{
			own: `This page lists ${contributors.length} of them. The full list is on the official site.`
		}
	] satisfies SourcedSection['paragraphs'][number],
	full: {
		label: 'The full list',
		note: 'On the album’s official site, with its statement.',
		source: 'official-site'
	},
	recordists: {
		section: {
			id: 'rooms',
			heading: 'Named as having recorded a room',
			paragraphs: [
				[
					{
						text: 'Who recorded which track is not publicly known.',
						sources: ['rolling-stone-uk', 'cross-eyed-pianist'],
						facts: ['album.tracksEvidence']
					},
					{
						own: 'Four people have been named as supplying a recording, one of them by a single outlet.'
					}
				]
			]
		} satisfies SourcedSection,
		list: recordists
	},
	contributors: {
		section: {
			id: 'contributors',
			heading: 'Named as contributors',
			paragraphs: []
		} satisfies SourcedSection,
		list: contributors
	},
	letter: {
		section: {
			id: 'us-letter',
			heading: 'Named as signing the US letter',
			paragraphs: [
				[
					{
						text:
							'In March 2025 an open letter with more than 400 signatories asked ' +
							'the White House not to weaken copyright for AI training, and ' +
							'called on AI companies to negotiate licences. It did not ask ' +
							'for a ban on training.',
						sources: ['variety', 'broadcast'],
						facts: ['campaign.letters.us-ostp-letter']
					},
					{
						text: 'Press reports name these signatories. No full list is known.',
						sources: ['variety', 'hindustan-times-letter', 'broadcast', 'av-club-letter', 'tv47'],
						facts: ['campaign.letters.us-ostp-letter']
					}
				],
				[
					{
						own: 'They signed that letter. They did not contribute to the album unless they are listed under both headings.'
					}
				]
			]
		} satisfies SourcedSection,
		/** Their shared source is given above the list. */
		signatories: [
			'Ben Stiller',
			'Cate Blanchett',
			'Paul McCartney',
			'Guillermo del Toro',
			'Joseph Gordon-Levitt',
			'Natasha Lyonne',
			'Lilly Wachowski',
			'Ava DuVernay',
			'Mark Ruffalo',
			'Cynthia Erivo',
			'Chris Rock',
			'Judd Apatow',
			'Alfonso Cuarón',
			'Taika Waititi',
			'Ron Howard',
			'Cord Jefferson',
			'Aubrey Plaza',
			'Olivia Wilde',
			'Bette Midler',
			'Paul Simon',
			'Phoebe Waller-Bridge',
			'Damon Lindelof'
		]
	}
} as const;

/** Copy around the search for a name. */
export const peopleSearch = {
	label: 'Search the names on this page',
	hint: 'Accents, capitals and a single typo don’t matter.',
	clear: 'Clear',
	found: (count: number, query: string) =>
		count === 1 ? `1 name matches “${query}”.` : `${count} names match “${query}”.`,
	none: (query: string) =>
		`No name on this page matches “${query}”. It may still be on the full list.`
} as const;
