import type { Claim, SiteStatement, Paragraph, SourcedSection, Statement } from './claim';
import type { letterTemplates } from './letter';
import type { SourceKey } from './sources';

/** The countries to choose from; the first is shown until another is chosen. */
export const countryIds = ['uk', 'us', 'elsewhere'] as const;

/** One of them, as in the address: `/act#us`. */
export type CountryId = (typeof countryIds)[number];

/** Something a visitor can do: its label, where it's done, and claims about it. */
export interface Action {
	readonly label: string;
	readonly statements: readonly [Statement, ...Statement[]];
	/** Where it's done: another site's page or one of ours; neither if its text is enough. */
	readonly at?: { readonly source: SourceKey } | { readonly page: ActionPage };
	/** Whether a button that shares the album is below it. */
	readonly share?: true;
}

/** The pages of this site that an action can link to. */
export type ActionPage = '/' | '/press#embed' | '/rights#own';

/** What you can do in one country. */
export interface Country extends SourcedSection {
	readonly id: CountryId;
	/** Its label in the choice of countries. */
	readonly label: string;
	readonly letter?: keyof typeof letterTemplates;
	/** A site that delivers the letter. */
	readonly delivery?: { readonly label: string; readonly source: SourceKey };
	/** Where to send the letter, or what else to do. */
	readonly actions: readonly Action[];
}

const own = (text: string): SiteStatement => ({ own: text });

const signTheStatement: Action = {
	label: 'Sign the Statement on AI training',
	at: { source: 'ai-training-statement' },
	statements: [
		{
			text: 'One sentence, open to creators and supporters anywhere.',
			sources: ['european-writers-council'],
			facts: ['campaign.actions.ai-training-statement']
		}
	]
};

const uk: Country = {
	id: 'uk',
	label: 'The UK',
	heading: 'Write to your MP',
	paragraphs: [
		[
			own(
				'The letter is ready: send it as it is, or change it first. Add your name and ' +
					'address so that your MP can see you are a constituent.'
			)
		]
	],
	letter: 'uk',
	delivery: { label: 'WriteToThem', source: 'write-to-them' },
	actions: [
		{
			label: 'WriteToThem',
			at: { source: 'write-to-them' },
			statements: [
				{
					text: 'A free service of the charity mySociety. It finds your MP from your postcode and sends them your letter.',
					sources: ['public-interest-news', 'quakers-guide'],
					facts: ['campaign.actions.write-to-them']
				}
			]
		},
		{
			label: 'Who is my MP?',
			at: { source: 'members-finder' },
			statements: [
				{
					text: 'Parliament’s own page, which leads to its MP finder and contact details.',
					sources: ['members-finder'],
					facts: ['campaign.actions.who-is-my-mp']
				}
			]
		},
		{
			label: 'Creative Rights in AI Coalition',
			at: { source: 'craic' },
			statements: [
				{
					text: 'A coalition of more than 40 rights-holder bodies, with its principles, statements and news.',
					sources: ['craic-news', 'cra-coalition'],
					facts: ['campaign.actions.craic']
				}
			]
		}
	]
};

const us: Country = {
	id: 'us',
	label: 'The US',
	heading: 'Write to your senators and representative',
	paragraphs: [
		[
			own(
				'The same letter will do for all three. Choose who it is for and copy it, then do the same for the next.'
			)
		],
		[
			own(
				'To find out where to send it, look for “Find your representative” on the House’s site, ' +
					'which searches by ZIP code, and for “Contact your senators” on the Senate’s, which ' +
					'lists contact forms.'
			)
		]
	],
	letter: 'us',
	actions: [
		{
			label: 'The CLEAR Act (S. 3813)',
			at: { source: 'clear-act' },
			statements: [
				{
					text: 'The text of a bill that would require notice of the works used in training.',
					sources: ['clear-act', 'ropers'],
					facts: ['campaign.timeline.clear-act', 'campaign.actions.clear-act']
				}
			]
		},
		{
			label: 'Copyright Alliance',
			at: { source: 'copyright-alliance' },
			statements: [
				{
					text: 'An advocacy group, with AI news and ways to act.',
					sources: ['copyright-alliance-ai'],
					facts: ['campaign.actions.copyright-alliance']
				}
			]
		},
		signTheStatement
	]
};

const elsewhere: Country = {
	id: 'elsewhere',
	label: 'Elsewhere',
	heading: 'From anywhere else',
	paragraphs: [
		[
			own(
				'Tell your representative what you think, in your own words. Use the UK or US ' +
					'letter as a model.'
			)
		],
		[
			{
				text: 'In the EU, Article 4 of Directive (EU) 2019/790 gives legal weight to a machine-readable reservation of rights.',
				sources: ['ailj-kneschke', 'bird-and-bird'],
				facts: ['campaign.positions.EU.points.0']
			}
		]
	],
	actions: [
		signTheStatement,
		{
			label: 'Fairly Trained',
			at: { source: 'fairly-trained' },
			statements: [
				{
					text: 'A non-profit that certifies AI companies that get consent for their training data.',
					sources: ['european-writers-council'],
					facts: ['campaign.actions.fairly-trained']
				}
			]
		}
	]
};

const albumsProfits: Claim = {
	text: 'The charity that receives all the album’s profits.',
	sources: ['rolling-stone-uk', 'vinyl-shop', 'bbc'],
	facts: ['album.album.charity']
};

/** Copy of the page “Act”. */
export const act = {
	title: 'What you can do',
	description:
		'Write to your MP, or to your senators and representative, with a letter you can edit; ' +
		'support Help Musicians, buy the vinyl, share or embed the album, print the poster.',
	lede: [
		own(
			'The letter is written for you. Read it, change what you like, copy it and send it: ' +
				'it takes less than a minute. Nothing you type leaves this browser.'
		)
	] satisfies Paragraph,
	choice: {
		label: 'Where you live',
		note: 'Your choice is remembered on this device only.'
	},
	countries: [uk, us, elsewhere],
	sendHeading: { uk: 'Send it', us: 'Find out more', elsewhere: 'What you can do from there' },
	everywhere: {
		section: {
			id: 'more',
			heading: 'Wherever you are',
			paragraphs: []
		} satisfies SourcedSection,
		actions: [
			{
				label: 'Support Help Musicians',
				at: { source: 'help-musicians' },
				statements: [albumsProfits]
			},
			{
				label: 'Buy the vinyl',
				at: { source: 'vinyl-shop' },
				statements: [
					{
						text: 'A numbered edition of 1,000 copies, out since 8 December 2025. Its profits go to Help Musicians.',
						sources: ['vinyl-shop'],
						facts: ['album.album.vinyl', 'campaign.actions.buy-vinyl']
					},
					own('The shop can tell you whether any are left.')
				]
			},
			{
				label: 'Share it',
				statements: [own('Send the album, or one of its tracks, as a link or a QR code.')],
				share: true
			},
			{
				label: 'Embed it',
				at: { page: '/press#embed' },
				statements: [own('The album, or one track, as a player on your own page.')]
			},
			{
				label: 'Print the poster',
				at: { page: '/' },
				statements: [
					own(
						'Print the home page and the sentence fills the sheet, with a QR code ' +
							'that leads back here. Each track’s page prints the same way.'
					)
				]
			},
			{
				label: 'Reserve your own rights',
				at: { page: '/rights#own' },
				statements: [
					own(
						'Make the files that tell crawlers which rights you reserve on your own ' +
							'site. They are made in your browser, and they are a reservation, ' +
							'not a lock.'
					)
				]
			}
		] as readonly Action[]
	}
} as const;
