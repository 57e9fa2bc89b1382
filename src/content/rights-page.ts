import type { Claim, SiteStatement, SourcedSection } from './claim';

/** How well established a signal is. */
export type Standing = 'convention' | 'draft' | 'metadata' | 'report' | 'standard' | 'vendor';

/** A way to tell machines what is reserved, and how this site uses it. */
export interface Signal {
	readonly id: string;
	readonly name: string;
	readonly standing: Standing;
	/** What it is worth, as of the facts. */
	readonly status: readonly (Claim | SiteStatement)[];
	/** What it says here. */
	readonly here: string;
	/** Where to look at it on this site: paths below its address. */
	readonly files: readonly string[];
}

/** Copy of the page about the reservation, except its form. */
export const rightsPage = {
	title: 'Rights reserved',
	lede:
		'What is on this site is there to be heard, shared and found. To train AI on it, or to feed it ' +
		'to a model, takes a licence. Here that is said in every way that a machine can read.',
	reservation: {
		heading: 'What is reserved',
		statement: 'In every recording and picture:',
		since: 'In this form since',
		where: 'For every page, recording and picture of this site.',
		holder: 'Reserved by:',
		uses: {
			search: 'Finding it, and linking to it',
			aiInput: 'Feeding it to a generative model',
			aiTraining: 'Training AI on it',
			visit: 'Fetching a page because a person asked for it'
		},
		answers: { allowed: 'Allowed', reserved: 'Reserved' }
	},
	limits: {
		id: 'limits',
		heading: 'A reservation, not a lock',
		paragraphs: [
			[
				{
					own:
						'Nothing here keeps a machine out, and nothing here promises that a work is safe. A ' +
						'signal states a reservation or a preference. Whether it is heeded is up to whoever reads it.'
				}
			],
			[
				{
					text: 'In the EU, Article 4 of Directive (EU) 2019/790 gives legal weight to a reservation that machines can read.',
					sources: ['ailj-kneschke'],
					facts: ['campaign.positions.EU.points.0']
				},
				{
					text: 'Those who have signed the EU’s Code of Practice for general-purpose AI promise to follow robots.txt and other appropriate machine-readable protocols.',
					sources: ['bristows'],
					facts: ['rights.legalWeight']
				},
				{
					text: 'In the UK the exception for data mining covers non-commercial research only: commercial training copies made there still need permission.',
					sources: ['cdpa-29a'],
					facts: ['campaign.positions.UK.points.1']
				}
			],
			[
				{
					text: 'Courts have set limits: Hamburg’s appeal court held on 10 December 2025 that an opt-out in natural language is not machine-readable, and a New York federal court on 15 December 2025 that ignoring robots.txt is not circumvention under the DMCA.',
					sources: ['ailj-kneschke', 'sookman'],
					facts: ['rights.legalWeight']
				}
			],
			[
				{
					own: 'That is why there are several signals, and why a test holds them against each other. This page gives no legal advice.'
				}
			]
		]
	} satisfies SourcedSection,
	licence: {
		id: 'licence',
		heading: 'How to get a licence',
		paragraphs: [
			[
				{
					own: 'Ask whoever holds the rights, before you copy. Say which recordings, by whom they are to be used, and what for. No answer is no licence.'
				}
			],
			[
				{
					own: 'Listening, linking, quoting the words of this site and embedding its player take none.'
				}
			]
		]
	} satisfies SourcedSection,
	contact: {
		id: 'contact',
		heading: 'Whom to ask',
		named: 'For a licence, and for a fault in this site:',
		unnamed:
			'This copy of the site names no address of its own. The album’s official site is that of the ' +
			'people who made it:'
	},
	signals: {
		id: 'signals',
		heading: 'What machines are told',
		introduction:
			'All of it is made from one policy, in a file of the site’s source. As of 5 October 2026.',
		standings: {
			convention: 'Convention',
			draft: 'Draft',
			metadata: 'Metadata',
			report: 'Report',
			standard: 'Standard',
			vendor: 'Vendor’s policy'
		} satisfies Record<Standing, string>,
		list: [
			{
				id: 'robots-txt',
				name: 'robots.txt',
				standing: 'standard',
				status: [
					{
						text: 'RFC 9309, a Proposed Standard of the IETF since September 2022. Voluntary; not an access control.',
						sources: ['rfc-9309'],
						facts: ['rights.robotsTxt']
					}
				],
				here: 'Crawlers that gather for AI are asked to stay out. Search engines, and whoever shows a preview of a link, may come in.',
				files: ['/robots.txt']
			},
			{
				id: 'aipref',
				name: 'Content-Usage',
				standing: 'draft',
				status: [
					{
						text: 'AI Preferences, a working group of the IETF: Internet-Drafts, not RFCs, of 19 August and 14 September 2026. No crawler is known to document that it honours it.',
						sources: ['aipref-attach', 'aipref-vocab'],
						facts: ['rights.aipref']
					}
				],
				here: 'In robots.txt, and as a header of every answer where the host sends it.',
				files: ['/robots.txt']
			},
			{
				id: 'content-signals',
				name: 'Content Signals',
				standing: 'vendor',
				status: [
					{
						text: 'Policy text of Cloudflare, under CC0, of September 2025; not an IETF document. Its preamble declares the restrictions an express reservation under Article 4 of Directive (EU) 2019/790.',
						sources: ['content-signals'],
						facts: ['rights.contentSignals']
					}
				],
				here: 'In robots.txt, with the preamble.',
				files: ['/robots.txt']
			},
			{
				id: 'tdmrep',
				name: 'TDMRep',
				standing: 'report',
				status: [
					{
						text: 'A final report of a W3C Community Group of 10 May 2024, not a W3C Recommendation. Written for Article 4 of Directive (EU) 2019/790.',
						sources: ['tdmrep'],
						facts: ['rights.tdmrep']
					}
				],
				here: 'A file, a policy in ODRL, tags in every page, and headers where the host sends them.',
				files: ['/.well-known/tdmrep.json', '/tdm-policy.json']
			},
			{
				id: 'rsl',
				name: 'RSL 1.0',
				standing: 'standard',
				status: [
					{
						text: 'Really Simple Licensing: what its own steering committee calls a Recommendation, of 10 December 2025; an industry standard, not one of IETF or W3C. A model maker that has promised to honour it is not known.',
						sources: ['rsl'],
						facts: ['rights.rsl'],
						confidence: 'medium'
					}
				],
				here: 'A licence file, to which robots.txt, every page and the headers point.',
				files: ['/license.xml']
			},
			{
				id: 'noai',
				name: 'noai, noimageai, noarchive',
				standing: 'convention',
				status: [
					{
						text: 'The first two are described as an informal convention that DeviantArt started in November 2022, part of no standard. The third is an old directive to robots, which Microsoft is said to read as an opt-out from training.',
						sources: ['noai'],
						facts: ['rights.metaTags'],
						confidence: 'medium'
					}
				],
				here: 'In every page, and as a header where the host sends it. Nothing tells a search engine to stay away.',
				files: []
			},
			{
				id: 'pictures',
				name: 'PLUS Data Mining',
				standing: 'metadata',
				status: [
					{
						text: 'A property of pictures that IPTC describes in its Photo Metadata Standard 2023.1, of October 2023.',
						sources: ['iptc-data-mining'],
						facts: ['rights.imageMetadata'],
						confidence: 'medium'
					}
				],
				here: 'In the XMP of every card, cover and spectrogram: data mining is prohibited, but for search engines.',
				files: ['/cards/album.png']
			},
			{
				id: 'sounds',
				name: 'Tags in recordings',
				standing: 'metadata',
				status: [
					{
						text: 'Fields for people to read. As their specifications describe them, none says by itself that AI is not to be trained.',
						sources: ['vorbis-comment'],
						facts: ['rights.audioTags'],
						confidence: 'medium'
					}
				],
				here: 'The reservation, in the copyright field and in one of its own, in every file.',
				files: []
			},
			{
				id: 'structured-data',
				name: 'Structured data',
				standing: 'metadata',
				status: [{ own: 'Properties of schema.org, for whoever reads a page’s data.' }],
				here: 'Licence, usage, copyright notice, credit, and where a licence is to be had, of every recording and its picture.',
				files: []
			},
			{
				id: 'security-txt',
				name: 'security.txt',
				standing: 'standard',
				status: [
					{ own: 'RFC 9116. It reserves nothing: it says whom to tell of a fault in the site.' }
				],
				here: 'Where the policy’s contact stands, and until when.',
				files: ['/.well-known/security.txt']
			}
		] as const satisfies readonly Signal[]
	},
	crawlers: {
		id: 'crawlers',
		heading: 'Crawlers, by name',
		introduction: [
			{
				text: 'What each crawler is for, and whether it follows robots.txt, are claims of its operator or of a community list, not tests.',
				sources: ['ai-robots-txt'],
				facts: ['rights.crawlersNote']
			},
			{
				own: 'A crawler that trains and does something else beside is asked to stay out, and so is one whose operator does not say what it gathers for.'
			}
		] as const satisfies readonly (Claim | SiteStatement)[],
		summary: (count: number) => `All ${count} crawlers`,
		caption: (day: string) => `As of ${day}.`,
		columns: {
			token: 'Crawler and operator',
			purpose: 'Purpose',
			respects: 'Said to follow robots.txt',
			here: 'Here'
		},
		respects: { yes: 'yes', no: 'no', partly: 'partly', unclear: 'unclear' },
		welcome: 'May come in',
		keptOut: 'Asked to stay out',
		docs: (token: string) => `${token}, the operator’s page`
	},
	own: {
		id: 'own',
		heading: 'Reserve your own',
		form: 'For your site',
		introduction:
			'The same files for a site of yours, made in your browser. Nothing that you type leaves this page.',
		examples: 'This site’s own, as examples',
		withoutScript:
			'The form that makes them needs JavaScript, which is off. This site’s own files show what they look like.'
	}
} as const;

/** Copy of the form that makes the same files for a visitor’s own site. */
export const visitorRightsCopy = {
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
