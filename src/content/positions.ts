import type { Claim } from './claim';
import type { IsoDay } from './sources';

/** Law and policy in one place, as of a day. */
export interface Position {
	readonly region: string;
	readonly asOf: IsoDay;
	readonly summary: Claim;
	readonly points: readonly Claim[];
}

/** The current positions. Check again before launch. Facts: `campaign.positions`. */
export const positions: readonly Position[] = [
	{
		region: 'UK',
		asOf: '2026-10-03',
		summary: {
			text: 'In December 2024 the government proposed a data-mining exception with an opt-out. On 18 March 2026 it said that this was no longer its preferred option, and chose no replacement. The law is unchanged.',
			sources: ['uk-report-text', 'osborne-clarke', 'slaughter-and-may'],
			facts: ['campaign.positions.UK.summary', 'campaign.positions.UK.points.0']
		},
		points: [
			{
				text: 'The report of 18 March 2026 says that a broad exception with an opt-out is no longer the preferred way forward. It proposes no legislation now and leaves all options open.',
				sources: ['uk-report-text', 'osborne-clarke', 'slaughter-and-may'],
				facts: ['campaign.positions.UK.points.0']
			},
			{
				text: 'The existing data-mining exception covers non-commercial research only (section 29A of the 1988 Act); commercial training copies made in the UK still need permission.',
				sources: ['cdpa-29a', 'sandersons', 'ucl-ibil'],
				facts: ['campaign.positions.UK.points.1']
			},
			{
				text: 'The Data (Use and Access) Act 2025 required the government to report on the subject but put no transparency duty on AI companies.',
				sources: ['data-act-135', 'data-act-136', 'hogan-lovells-act'],
				facts: ['campaign.positions.UK.points.2']
			},
			{
				text: 'The government promised a consultation on digital replicas in summer 2026; work on labelling AI content, on creators’ control and transparency, and on independent creatives; and a Creative Content Exchange. It is not known whether the consultation has opened.',
				sources: ['osborne-clarke', 'written-statement', 'wiggin'],
				facts: ['campaign.positions.UK.points.3']
			},
			{
				text: 'The government also wants to remove protection for wholly computer-generated works (section 9(3)). This has not been enacted.',
				sources: ['slaughter-and-may', 'osborne-clarke'],
				facts: ['campaign.positions.UK.points.4']
			},
			{
				text: 'The Lords committee called for licensing first; the government’s response followed on 22 May 2026.',
				sources: ['mishcon', 'scl'],
				facts: ['campaign.positions.UK.points.5']
			},
			{
				text: 'The King’s Speech of 13 May 2026 announced no AI or copyright bill, according to Lewis Silkin and the House of Lords Library.',
				sources: ['lewis-silkin', 'lords-library'],
				facts: ['campaign.positions.UK.points.6'],
				confidence: 'medium'
			},
			{
				text: 'Andy Burnham became Prime Minister on 20 July 2026, CNN reports. No statement by the new government on AI and copyright is known.',
				sources: ['cnn', 'wikipedia-burnham'],
				facts: ['campaign.positions.UK.points.7', 'campaign.timeline.burnham-pm'],
				confidence: 'medium'
			}
		]
	},
	{
		region: 'US',
		asOf: '2026-09-30',
		summary: {
			text: 'There is no statute. The administration takes the view that training does not infringe copyright and leaves it to the courts, whose rulings differ from case to case.',
			sources: ['sullivan-cromwell', 'alston', 'klehr', 'ip-counsel'],
			facts: [
				'campaign.positions.US.summary',
				'campaign.positions.US.points.0',
				'campaign.timeline.ross-no-fair-use',
				'campaign.timeline.bartz-ruling'
			]
		},
		points: [
			{
				text: 'The White House framework of 20 March 2026 states a belief that training does not infringe but leaves the question to the courts. It is not binding.',
				sources: ['sullivan-cromwell', 'alston'],
				facts: ['campaign.positions.US.points.0']
			},
			{
				text: 'On 1 September 2026 the Justice Department filed a statement of interest on fair use in the OpenAI cases in New York, according to the filing.',
				sources: ['doj-statement', 'docket-openai'],
				facts: ['campaign.positions.US.points.1'],
				confidence: 'medium'
			},
			{
				text: 'The Copyright Office’s report on generative AI training (Part 3) came out in May 2025, described as a pre-publication version.',
				sources: ['usco-part-3'],
				facts: ['campaign.positions.US.points.2'],
				confidence: 'medium'
			},
			{
				text: 'The Third Circuit is reported to have upheld the rejection of fair use in Thomson Reuters v. Ross, on narrow grounds.',
				sources: ['nieman-lab', 'insurance-journal', 'plagiarism-today'],
				facts: ['campaign.positions.US.points.3'],
				confidence: 'medium'
			},
			{
				text: 'Bartz v. Anthropic ended in a $1.5 billion settlement over pirated books; Authors Alliance and TechCrunch report final approval on 20 July 2026.',
				sources: ['authors-alliance', 'techcrunch-bartz'],
				facts: ['campaign.positions.US.points.4'],
				confidence: 'medium'
			},
			{
				text: 'Bills on disclosure of training works are before Congress, among them the CLEAR Act (S. 3813) and the TRAIN Act (S. 2455, H.R. 7209).',
				sources: ['clear-act', 'ropers'],
				facts: ['campaign.positions.US.points.5']
			}
		]
	},
	{
		region: 'EU',
		asOf: '2026-09-29',
		summary: {
			text: 'Commercial data mining is allowed unless the rights holder has reserved it in machine-readable form. How that applies to generative AI is before the courts.',
			sources: ['ailj-kneschke', 'bird-and-bird'],
			facts: ['campaign.positions.EU.summary', 'campaign.positions.EU.points.0']
		},
		points: [
			{
				text: 'Article 4 of Directive (EU) 2019/790 gives legal weight to a machine-readable reservation of rights.',
				sources: ['ailj-kneschke', 'bird-and-bird'],
				facts: ['campaign.positions.EU.points.0']
			},
			{
				text: 'The AI Act obliges providers of general-purpose models to have a policy for complying with such reservations (Article 53(1)(c)). Signatories of the Code of Practice promise to follow robots.txt and other appropriate machine-readable protocols.',
				sources: ['eu-ai-act', 'bristows'],
				facts: ['campaign.positions.EU.points.1']
			},
			{
				text: 'The Commission consulted on a list of generally agreed opt-out protocols. No final list is known to have been published.',
				sources: ['eu-protocols', 'cepic'],
				facts: ['campaign.positions.EU.points.2'],
				confidence: 'medium'
			},
			{
				text: 'Hamburg’s appeal court held that an opt-out in natural language alone was not machine-readable (10 December 2025); a Danish high court is reported to have ruled likewise.',
				sources: ['ailj-kneschke', 'heise', 'jura360'],
				facts: ['campaign.positions.EU.points.3'],
				confidence: 'medium'
			},
			{
				text: 'Munich’s regional court ruled for GEMA against OpenAI (November 2025) and largely against Suno (July 2026), according to its press releases. Neither is final.',
				sources: ['heuking', 'munich-openai', 'munich-suno'],
				facts: ['campaign.positions.EU.points.4', 'campaign.timeline.gema-openai'],
				confidence: 'medium'
			},
			{
				text: 'Like Company v Google (C-250/25), on AI and copyright, is before the EU Court of Justice, Hengeler Mueller reports.',
				sources: ['hengeler'],
				facts: ['campaign.positions.EU.points.5'],
				confidence: 'medium'
			}
		]
	}
];
