import type { Paragraph, Quotation, SourcedSection } from './claim';
import { quotes } from './quotes';

const wrap: Quotation = {
	text: 'The government wants to change the UK’s laws to favour big tech platforms so they can use British creative content to power their AI models without our permission or payment. Let’s protect the creative industries – it’s only fair.',
	speaker: 'Make it Fair, organised by the News Media Association',
	occasion:
		'the cover wrap of national and regional newspapers, 25 February 2025, on the proposal at the time',
	sources: ['nma-launch', 'lbc', 'independent-wraps'],
	facts: ['campaign.messages.mif-wrap-text', 'campaign.makeItFair']
};

const usLetter: Quotation = {
	text: 'We firmly believe that America’s global AI leadership must not come at the expense of our essential creative industries.',
	speaker: 'The open letter, more than 400 signatories',
	occasion: 'March 2025',
	sources: ['av-club-letter', 'broadcast', 'rights-tech'],
	facts: ['campaign.messages.us-letter-core']
};

const statement: Quotation = {
	text: 'The unlicensed use of creative works for training generative AI is a major, unjust threat to the livelihoods of the people behind those works, and must not be permitted.',
	speaker: 'Statement on AI training, in full',
	occasion: 'October 2024; tens of thousands have signed it since',
	sources: ['european-writers-council', 'guardian-magzter'],
	facts: ['campaign.messages.ai-training-statement']
};

const lede: Paragraph = [
	{
		text: 'In December 2024 the UK government proposed to let AI companies train on copyrighted work unless its makers opted out.',
		sources: ['uk-consultation', 'naomi-korn'],
		facts: ['campaign.timeline.consultation-opens']
	},
	{
		text: 'On the day the government’s consultation closed, more than 1,000 musicians answered with an album of empty rooms, and newspapers across the country ran the same front page.',
		sources: ['rolling-stone-uk', 'nma-launch', 'lbc'],
		facts: [
			'campaign.timeline.album-day',
			'campaign.makeItFair.format',
			'campaign.figures.album-artists'
		]
	},
	{
		text: 'In March 2026 the government said that an opt-out was no longer its preferred option. It has chosen no replacement, and the law is unchanged.',
		sources: ['uk-report-text', 'written-statement'],
		facts: ['campaign.timeline.optout-dropped']
	}
];

/** The sections of the page, in their order. */
const sections = {
	message: {
		id: 'message',
		heading: 'The message',
		paragraphs: [
			[
				{
					text: 'Make it Fair was run by the News Media Association. National and regional dailies carried the same cover on the day the consultation closed, and weeklies carried it that week.',
					sources: ['nma-launch', 'lbc', 'print-week'],
					facts: ['campaign.makeItFair']
				},
				{
					text: 'It was launched on the same day as the album. It is a separate campaign for the same cause.',
					sources: ['nma-launch', 'rolling-stone-uk'],
					facts: ['campaign.makeItFair.relationToAlbum', 'campaign.timeline.album-day']
				},
				{
					text: 'A letter to The Times from 34 creatives, published the same day, was separate again.',
					sources: ['kate-bush-news'],
					facts: ['campaign.letters.uk-times-letter', 'campaign.timeline.album-day']
				}
			]
		]
	},
	proposed: {
		id: 'proposed',
		heading: 'What was proposed',
		paragraphs: [
			[
				{
					text: 'The consultation “Copyright and Artificial Intelligence” ran from 17 December 2024 to 25 February 2025. It set out four options:',
					sources: ['uk-consultation', 'hogan-lovells-progress', 'sandersons'],
					facts: ['campaign.consultation']
				}
			]
		]
	},
	answer: {
		id: 'answer',
		heading: 'How the album answered',
		paragraphs: [
			[
				{
					text: 'On 25 February 2025 more than 1,000 musicians released an album of recordings of empty music studios and performance spaces.',
					sources: ['cross-eyed-pianist', 'npr-haydn'],
					facts: ['album.album.released', 'album.album.credits', 'album.album.recordedIn']
				},
				{
					text: 'The titles of its twelve tracks, read in order, make one sentence: “The British government must not legalise music theft to benefit AI companies”.',
					sources: ['rolling-stone-uk', 'cross-eyed-pianist'],
					facts: ['campaign.messages.album-sentence']
				},
				{
					text: 'In the words of the album’s official site, the empty rooms represent “the impact we expect the government’s proposals would have on musicians’ livelihoods”.',
					sources: ['uproxx', 'observatorial'],
					facts: ['album.quotes.13']
				}
			]
		]
	},
	answered: {
		id: 'answered',
		heading: 'What people said',
		paragraphs: [
			[
				{
					text: 'The consultation drew 11,520 responses: 10,112 through an online form, Citizen Space, and over 1,400 by email.',
					sources: ['iris-merlin', 'addleshaw-goddard', 'hogan-lovells-progress'],
					facts: ['campaign.figures.consultation-responses']
				},
				{
					text: 'Of those who used the form, 88% wanted licences in all cases; 3% chose the option the government then preferred, an exception with an opt-out.',
					sources: ['uk-progress', 'hogan-lovells-progress', 'ailj-consultation'],
					facts: ['campaign.figures.consultation-split']
				}
			]
		]
	},
	stake: {
		id: 'stake',
		heading: 'What is at stake',
		paragraphs: [
			[
				{
					text: 'In March 2026 the Lords Communications and Digital Committee compared the UK’s creative industries (£124 billion and 2.4 million jobs) with its AI sector (£12 billion and 86,000 jobs).',
					sources: ['headliner-hub', 'mishcon'],
					facts: ['campaign.figures.uk-gva-lords']
				},
				{
					text: 'It called for licensing first, and for a commercial data-mining exception with an opt-out to be ruled out.',
					sources: ['computer-weekly', 'mishcon'],
					facts: ['campaign.timeline.lords-report']
				}
			],
			[
				{
					text: 'In a YouGov poll for Reset Tech, reported on 16 December 2024, 72% said that AI firms should pay royalties for works used in training, and 80% wanted training data made public.',
					sources: ['music-week'],
					facts: ['campaign.figures.poll-royalties', 'campaign.figures.poll-transparency']
				}
			]
		]
	},
	unitedStates: {
		id: 'us',
		heading: 'What the US letter asked for',
		paragraphs: [
			[
				{
					text: 'The White House asked for comments on its AI Action Plan.',
					sources: ['ostp-rfi'],
					facts: ['campaign.timeline.ostp-rfi']
				},
				{
					text: 'On 13 March 2025 OpenAI proposed a copyright strategy promoting the “freedom to learn”; Google stressed fair use and data-mining exceptions.',
					sources: ['ceti-comments', 'silicon-republic'],
					facts: ['campaign.timeline.openai-google-comments']
				},
				{
					text: 'More than 400 creatives answered with an open letter, reported on 17 March 2025. It asked that copyright protection not be weakened for AI training, and that AI companies negotiate licences. It did not ask for a ban.',
					sources: ['variety', 'broadcast', 'av-club-letter'],
					facts: ['campaign.letters.us-ostp-letter', 'campaign.timeline.us-letter']
				}
			]
		]
	},
	stands: {
		id: 'stands',
		heading: 'Where things stand now',
		paragraphs: []
	},
	asked: {
		id: 'asked',
		heading: 'What campaigners are asking for',
		paragraphs: [
			[
				{
					text: 'Make it Fair asked people to write to their MP in support of creators, calling for copyright law to apply to AI and for transparency to be added.',
					sources: ['nma-launch', 'ppa'],
					facts: ['campaign.makeItFair.ask']
				},
				{
					text: 'The Data (Use and Access) Act, passed in June 2025, required the government to report on the subject, but put no transparency duty on AI companies.',
					sources: ['data-act-135', 'data-act-136', 'hogan-lovells-act'],
					facts: ['campaign.positions.UK.points.2', 'campaign.timeline.data-act']
				}
			],
			[
				{
					text: 'The US letter of March 2025 asked that copyright not be weakened and that AI companies negotiate licences.',
					sources: ['variety', 'broadcast', 'av-club-letter'],
					facts: ['campaign.letters.us-ostp-letter']
				},
				{
					text: 'In March 2026 the Lords committee called for licensing first, and for a final decision within 12 months.',
					sources: ['computer-weekly', 'mishcon'],
					facts: ['campaign.timeline.lords-report']
				},
				{
					text: 'The Musicians’ Union calls for consent, labelling and fair pay.',
					sources: ['mu-culture-secretary'],
					facts: ['campaign.actions.musicians-union']
				}
			]
		]
	},
	letters: {
		id: 'letters',
		heading: 'The letters',
		paragraphs: []
	},
	timeline: {
		id: 'timeline',
		heading: 'How we got here',
		paragraphs: []
	}
} as const satisfies Readonly<Record<string, SourcedSection>>;

/** Copy of the page “Make it fair”. */
export const fair = {
	title: 'Make it fair',
	/** What search engines and previews show. */
	description:
		'What the UK proposed, how the silent album answered, what was asked for in the US and where things stand now, with sources.',
	lede,
	action: {
		label: 'Write to your representative',
		note: 'Nothing you type leaves your device.'
	},
	sections,
	quotations: {
		wrap,
		answers: [quotes.kateBushVoices, quotes.newtonRexProposal],
		usLetter,
		statement
	},
	/** The four options of the consultation, as it numbered them. */
	options: [
		{
			number: 0,
			text: 'Do nothing: copyright law stays as it is.',
			sources: ['uk-consultation', 'hogan-lovells-progress', 'sandersons'],
			facts: ['campaign.consultation.options.0']
		},
		{
			number: 1,
			text: 'Strengthen copyright: licences in all cases.',
			sources: ['uk-consultation', 'hogan-lovells-progress', 'sandersons'],
			facts: ['campaign.consultation.options.1']
		},
		{
			number: 2,
			text: 'A broad data-mining exception.',
			sources: ['uk-consultation', 'hogan-lovells-progress', 'sandersons'],
			facts: ['campaign.consultation.options.2']
		},
		{
			number: 3,
			text: 'A data-mining exception with rights reservation (opt-out) and transparency: the option the government then preferred.',
			sources: ['uk-consultation', 'hogan-lovells-progress', 'sandersons'],
			facts: ['campaign.consultation.options.3']
		}
	],
	/** What the US letter itself states, set large. */
	numbers: [
		{
			value: 'More than 400',
			text: 'signatories, as reported on 17 and 18 March 2025; more than 420 in later reports.',
			sources: ['rights-tech', 'tv47'],
			facts: ['campaign.figures.us-signatories']
		},
		{
			value: 'Over 2.3 million',
			text: 'American jobs supported by arts and entertainment, according to the letter. Reports do not say where the figure comes from.',
			sources: ['hindustan-times-letter', 'broadcast'],
			facts: ['campaign.figures.us-jobs']
		},
		{
			value: 'Over $229 billion',
			text: 'in annual wages in arts and entertainment, according to the letter.',
			sources: ['av-club-letter'],
			facts: ['campaign.figures.us-wages']
		}
	],
	contents: 'On this page',
	letterTerms: { dated: 'Dated', to: 'To', by: 'Signed by' },
	timelineLink: 'The full timeline, by region and type'
} as const;
