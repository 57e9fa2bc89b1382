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
		'Everything on this site is here to be heard, shared and found. Training AI on it, or ' +
		'feeding it to a model, takes a licence. This page shows the ways in which the site ' +
		'tells machines so.',
	reservation: {
		heading: 'What is reserved',
		statement: 'In every recording and picture:',
		since: 'In this form since',
		where: 'Applies to every page, recording and picture on this site.',
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
						'Nothing here keeps a machine out or guarantees that a work is safe. A ' +
						'signal states a reservation or a preference; whether it is ' +
						'respected is up to the machine’s operator.'
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
					own: 'That is why there are several signals, and a test that they agree. This page is not legal advice.'
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
					own: 'Ask the rights holder before you copy anything. Say which recordings you want, who will use them and what for. Silence is not consent.'
				}
			],
			[
				{
					own: 'You need no licence to listen, to link, to quote this site’s text or to embed its player.'
				}
			]
		]
	} satisfies SourcedSection,
	contact: {
		id: 'contact',
		heading: 'Who to ask',
		named: 'For a licence, or to report a problem with this site:',
		unnamed:
			'This copy of the site has no contact address of its own. Try the album’s official ' +
			'site, which is run by the people who made it:'
	},
	signals: {
		id: 'signals',
		heading: 'What machines are told',
		introduction:
			'All of it is generated from one policy file in the site’s source code. As of 5 October 2026.',
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
				here: 'Crawlers that collect data for AI are asked to stay out. Search engines and link previews are welcome.',
				files: ['/robots.txt']
			},
			{
				id: 'aipref',
				name: 'Content-Usage',
				standing: 'draft',
				status: [
					{
						text: 'From the IETF’s AI Preferences working group: Internet-Drafts of 19 August and 14 September 2026, not RFCs. No crawler is known to say that it honours it.',
						sources: ['aipref-attach', 'aipref-vocab'],
						facts: ['rights.aipref']
					}
				],
				here: 'In robots.txt, and as a header on every response if the host sends it.',
				files: ['/robots.txt']
			},
			{
				id: 'content-signals',
				name: 'Content Signals',
				standing: 'vendor',
				status: [
					{
						text: 'Cloudflare’s policy text of September 2025, under CC0; not an IETF document. Its preamble declares the restrictions an express reservation under Article 4 of Directive (EU) 2019/790.',
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
						text: 'The final report of a W3C Community Group, dated 10 May 2024; not a W3C Recommendation. Written for Article 4 of Directive (EU) 2019/790.',
						sources: ['tdmrep'],
						facts: ['rights.tdmrep']
					}
				],
				here: 'A file, a policy in ODRL, tags on every page, and headers if the host sends them.',
				files: ['/.well-known/tdmrep.json', '/tdm-policy.json']
			},
			{
				id: 'rsl',
				name: 'RSL 1.0',
				standing: 'standard',
				status: [
					{
						text: 'Really Simple Licensing: what its own steering committee calls a Recommendation, of 10 December 2025. An industry standard, not an IETF or W3C one. No AI company is known to have promised to honour it.',
						sources: ['rsl'],
						facts: ['rights.rsl'],
						confidence: 'medium'
					}
				],
				here: 'A licence file that robots.txt, every page and the headers point to.',
				files: ['/license.xml']
			},
			{
				id: 'noai',
				name: 'noai, noimageai, noarchive',
				standing: 'convention',
				status: [
					{
						text: 'The first two are described as an informal convention, started by DeviantArt in November 2022 and not part of any standard. The third is an old directive to robots, which Microsoft is said to read as an opt-out from training.',
						sources: ['noai'],
						facts: ['rights.metaTags'],
						confidence: 'medium'
					}
				],
				here: 'On every page, and as a header if the host sends it. Nothing tells search engines to stay away.',
				files: []
			},
			{
				id: 'pictures',
				name: 'PLUS Data Mining',
				standing: 'metadata',
				status: [
					{
						text: 'A property for pictures, described in the IPTC Photo Metadata Standard 2023.1 of October 2023.',
						sources: ['iptc-data-mining'],
						facts: ['rights.imageMetadata'],
						confidence: 'medium'
					}
				],
				here: 'In the XMP of every card, cover and spectrogram: data mining is prohibited, except by search engines.',
				files: ['/cards/album.png']
			},
			{
				id: 'sounds',
				name: 'Tags in recordings',
				standing: 'metadata',
				status: [
					{
						text: 'Fields for people to read. According to their specifications, none of them forbids AI training on its own.',
						sources: ['vorbis-comment'],
						facts: ['rights.audioTags'],
						confidence: 'medium'
					}
				],
				here: 'The reservation, in the copyright field and in a field of its own, in every file.',
				files: []
			},
			{
				id: 'structured-data',
				name: 'Structured data',
				standing: 'metadata',
				status: [{ own: 'schema.org properties, for software that reads a page’s data.' }],
				here: 'Licence, usage, copyright notice, credit and where to get a licence, for every recording and its picture.',
				files: []
			},
			{
				id: 'security-txt',
				name: 'security.txt',
				standing: 'standard',
				status: [
					{ own: 'RFC 9116. It reserves nothing; it says who to tell about a security problem.' }
				],
				here: 'The policy’s contact, and when the file expires.',
				files: ['/.well-known/security.txt']
			}
		] as const satisfies readonly Signal[]
	},
	crawlers: {
		id: 'crawlers',
		heading: 'Crawlers, by name',
		introduction: [
			{
				text: 'What each crawler is for, and whether it follows robots.txt, is what its operator or a community list says. None of it has been tested here.',
				sources: ['ai-robots-txt'],
				facts: ['rights.crawlersNote']
			},
			{
				own: 'A crawler that does other things as well as training AI is asked to stay out. So is one whose operator does not say what it collects data for.'
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
		welcome: 'Welcome',
		keptOut: 'Asked to stay out',
		docs: (token: string) => `${token}, the operator’s page`
	},
	visitor: {
		id: 'own',
		heading: 'Reserve your own rights',
		form: 'For your site',
		introduction:
			'Make the same files for your own site, in your browser. Nothing you type leaves this page.',
		examples: 'This site’s files, as examples',
		withoutScript:
			'The form needs JavaScript, which is turned off. This site’s own files show what it makes.'
	}
} as const;

/** Copy of the form that makes the same files for a visitor’s own site. */
export const visitorRightsCopy = {
	address: {
		label: 'Your site’s address',
		hint: 'For example https://example.org',
		fault: 'Enter your site’s address, such as https://example.org.'
	},
	name: {
		label: 'Who reserves the rights',
		hint: 'A name, as it appears in a copyright notice',
		fault: 'Enter a name.'
	},
	kind: {
		legend: 'This is',
		person: 'a person',
		organization: 'an organisation'
	},
	contact: {
		label: 'Where to ask for a licence',
		hint: 'An email address, or a link to a page',
		fault: 'Enter an email address or a link to a page.'
	},
	allows: {
		legend: 'What you allow',
		search: 'Search engines may find my work and link to it',
		aiInput: 'Generative models may use my work as input',
		aiTraining: 'AI may be trained on my work'
	},
	nothingReserved: 'You have allowed everything. The files say so and reserve nothing.',
	waiting: 'Fill in the form and the files will appear here.',
	made: (count: number) => `${count} files`,
	download: 'Download all (ZIP)',
	copy: 'Copy',
	copied: 'Copied.',
	refused: 'Your browser blocked copying. The text is selected: copy it yourself.',
	notes: {
		'robots.txt': 'At the root of your host. If you already have one, add these lines to it.',
		'.well-known/tdmrep.json': 'At the root of your host, as application/json.',
		'tdm-policy.json': 'As application/json.',
		'license.xml': 'As application/rsl+xml.',
		'.well-known/security.txt':
			'At the root of your host, as text/plain. Says who to tell about a security problem; renew it every year.',
		'headers.txt': 'Headers for your host to send with every response, if you can set them.',
		'head.html': 'For the head of every page.',
		'picture.xmp': 'For your pictures: a metadata editor can add it to them.'
	},
	readMe: {
		title: 'Reservation of rights',
		intro:
			'Each file says the same thing in a different way. They are reservations and ' +
			'preferences, not locks: whether they are respected is up to those who read ' +
			'them. This is not legal advice.',
		check: 'Draft standards change, and so do crawlers. The list of crawlers was last checked on',
		from: 'Made with'
	}
} as const;
