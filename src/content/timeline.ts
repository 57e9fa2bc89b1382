import type { Claim } from './claim';
import type { IsoDay } from './sources';

/** Where something happened, or where it applies. */
export type Region = 'UK' | 'US' | 'DE' | 'IN' | 'INT';

/** What kind of thing happened. */
export type Kind = 'campaign' | 'policy' | 'court' | 'licence';

/** The names of regions, in the order of the filter. */
export const regionNames: Readonly<Record<Region, string>> = {
	UK: 'UK',
	US: 'US',
	DE: 'Germany',
	IN: 'India',
	INT: 'International'
};

/** The names of kinds, in the order of the filter. */
export const kindNames: Readonly<Record<Kind, string>> = {
	campaign: 'Campaigns',
	policy: 'Policy',
	court: 'Courts',
	licence: 'Licences'
};

/** Copy of the timeline's page. */
export const timelinePage = {
	title: 'Timeline',
	lede: 'Campaigns, policy, courts and licences from May 2020 to September 2026, each entry dated and sourced.',
	filters: {
		label: 'Show',
		region: 'Where',
		kind: 'What',
		all: 'All',
		none: 'Nothing matches this choice.'
	},
	drawing: {
		title: 'The entries, drawn to scale',
		whole: 'Since 2020'
	},
	back: 'Back to Make it fair'
} as const;

/** Something that happened: a title, and a claim that says more. */
export interface TimelineEntry extends Claim {
	/** The end of the entry's address, as in `/make-it-fair/timeline#album-day`. Never change it. */
	readonly id: string;
	/** The day, or the month where the day is not known. */
	readonly date: IsoDay | `${number}-${number}`;
	readonly region: Region;
	readonly kind: Kind;
	readonly title: string;
	/** A few words, if the entry is shown on `/make-it-fair`. */
	readonly turning?: string;
}

/** What happened, earliest first. Facts: `campaign.timeline`. */
export const timeline: readonly TimelineEntry[] = [
	{
		id: 'ross-filed',
		date: '2020-05',
		region: 'US',
		kind: 'court',
		title: 'Thomson Reuters sues Ross Intelligence',
		text: 'The first US case about training an AI tool on copyrighted material (Westlaw headnotes).',
		sources: ['klehr'],
		facts: ['campaign.timeline.ross-filed']
	},
	{
		id: 'ai-training-statement',
		date: '2024-10',
		region: 'INT',
		kind: 'campaign',
		title: 'Statement on AI training published',
		text: 'A one-sentence statement organised by Ed Newton-Rex, with more than 10,500 names at launch around 22 October.',
		sources: ['european-writers-council', 'guardian-magzter'],
		facts: ['campaign.timeline.ai-training-statement']
	},
	{
		id: 'data-bill',
		date: '2024-10-23',
		region: 'UK',
		kind: 'policy',
		title: 'Data (Use and Access) Bill introduced in the Lords',
		text: 'It became the vehicle for the AI transparency amendments.',
		sources: ['parliament-data-bill'],
		facts: ['campaign.timeline.data-bill']
	},
	{
		id: 'craic-launch',
		date: '2024-12-16',
		region: 'UK',
		kind: 'campaign',
		title: 'Creative Rights in AI Coalition launches',
		text: 'Three principles and more than 40 founding organisations.',
		sources: ['cra-coalition', 'music-week'],
		facts: ['campaign.timeline.craic-launch']
	},
	{
		id: 'consultation-opens',
		date: '2024-12-17',
		region: 'UK',
		kind: 'policy',
		title: 'Consultation “Copyright and Artificial Intelligence” opens',
		turning: 'Consultation opens',
		text: 'Four options. The stated preference was option 3: a data-mining exception with an opt-out for rights holders, plus transparency.',
		sources: ['uk-consultation', 'naomi-korn'],
		facts: ['campaign.timeline.consultation-opens']
	},
	{
		id: 'ostp-rfi',
		date: '2025-02-06',
		region: 'US',
		kind: 'policy',
		title: 'White House asks for comments on its AI Action Plan',
		text: 'The request for information from the Office of Science and Technology Policy is open until 15 March 2025.',
		sources: ['ostp-rfi', 'ceti-comments'],
		facts: ['campaign.timeline.ostp-rfi']
	},
	{
		id: 'ross-no-fair-use',
		date: '2025-02-11',
		region: 'US',
		kind: 'court',
		title: 'Thomson Reuters v. Ross: no fair use',
		text: 'A Delaware federal court rejects fair use for a competing, non-generative legal AI tool.',
		sources: ['klehr'],
		facts: ['campaign.timeline.ross-no-fair-use']
	},
	{
		id: 'album-day',
		date: '2025-02-25',
		region: 'UK',
		kind: 'campaign',
		title: 'Silent album, Make it Fair and a letter to The Times',
		turning: 'The album, the front pages',
		text: 'Three separate protests on the day the consultation closes.',
		sources: ['nma-launch', 'lbc', 'kate-bush-news', 'rolling-stone-uk'],
		facts: ['campaign.timeline.album-day']
	},
	{
		id: 'openai-google-comments',
		date: '2025-03-13',
		region: 'US',
		kind: 'policy',
		title: 'OpenAI and Google file their comments',
		text: 'OpenAI proposes a copyright strategy promoting the “freedom to learn”; Google stresses fair use and data-mining exceptions.',
		sources: ['ceti-comments', 'silicon-republic'],
		facts: ['campaign.timeline.openai-google-comments']
	},
	{
		id: 'us-letter',
		date: '2025-03-17',
		region: 'US',
		kind: 'campaign',
		title: 'More than 400 creatives reply with an open letter',
		turning: 'The US letter',
		text: 'They ask the White House not to weaken copyright and say that AI companies should negotiate licences. They do not ask for a ban.',
		sources: ['variety', 'broadcast'],
		facts: ['campaign.timeline.us-letter']
	},
	{
		id: 'meta-protest',
		date: '2025-04-03',
		region: 'UK',
		kind: 'campaign',
		title: 'Authors protest at Meta’s London office',
		text: 'Society of Authors, Writers’ Guild and ALCS, over books in the LibGen collection.',
		sources: ['soa-protest', 'wggb'],
		facts: ['campaign.timeline.meta-protest']
	},
	{
		id: 'uk-music-demo',
		date: '2025-05-07',
		region: 'UK',
		kind: 'campaign',
		title: 'UK Music demonstration outside Parliament',
		text: 'Placards carry “make it fair” as the Commons takes up the Data Bill.',
		sources: ['mu-demo'],
		facts: ['campaign.timeline.uk-music-demo']
	},
	{
		id: 'usco-part3',
		date: '2025-05-09',
		region: 'US',
		kind: 'policy',
		title: 'US Copyright Office publishes its training report as a pre-publication version',
		text: 'Part 3 of its study of AI, on generative AI training, according to the Office’s own document.',
		sources: ['usco-part-3'],
		facts: ['campaign.timeline.usco-part3'],
		confidence: 'medium'
	},
	{
		id: 'lords-12-may',
		date: '2025-05-12',
		region: 'UK',
		kind: 'policy',
		title: 'Lords vote again for an AI transparency amendment',
		text: 'One of four votes on the Bill that day.',
		sources: ['parliament-data-bill'],
		facts: ['campaign.timeline.lords-12-may']
	},
	{
		id: 'commons-14-may',
		date: '2025-05-14',
		region: 'UK',
		kind: 'policy',
		title: 'Commons votes the transparency amendment down',
		text: 'Reported by the NZ Herald. Elton John criticises the government on the BBC four days later.',
		sources: ['nz-herald'],
		facts: ['campaign.timeline.commons-14-may'],
		confidence: 'medium'
	},
	{
		id: 'nma-rally',
		date: '2025-05-22',
		region: 'UK',
		kind: 'campaign',
		title: 'NMA chief calls on creative sectors to rally under Make it Fair',
		text: 'In a speech at the Press Awards.',
		sources: ['nma-rally'],
		facts: ['campaign.timeline.nma-rally']
	},
	{
		id: 'commons-22-may',
		date: '2025-05-22',
		region: 'UK',
		kind: 'policy',
		title: 'Commons rejects Lords amendment 49D',
		text: 'A further version of the transparency duty.',
		sources: ['hansard-commons-22-may'],
		facts: ['campaign.timeline.commons-22-may']
	},
	{
		id: 'lords-2-june',
		date: '2025-06-02',
		region: 'UK',
		kind: 'policy',
		title: 'Lords insist once more',
		text: 'According to Hansard. More debates follow on 10 and 11 June.',
		sources: ['hansard-lords-2-june', 'hansard-commons-10-june'],
		facts: ['campaign.timeline.lords-2-june'],
		confidence: 'medium'
	},
	{
		id: 'data-bill-agreed',
		date: '2025-06-11',
		region: 'UK',
		kind: 'policy',
		title: 'Both Houses agree the Data Bill',
		text: 'The transparency duty is left out; duties on the government to assess and report stay in. The Lords had spent nearly 44 hours on the Bill.',
		sources: ['hansard-lords-11-june', 'hogan-lovells-act'],
		facts: ['campaign.timeline.data-bill-agreed']
	},
	{
		id: 'data-act',
		date: '2025-06-19',
		region: 'UK',
		kind: 'policy',
		title: 'Data (Use and Access) Act 2025',
		turning: 'Data Act',
		text: 'Section 135: economic impact assessment of the four options. Section 136: report on copyright works in AI development. Section 137: progress statement within six months. Report and assessment due by 18 March 2026.',
		sources: ['data-act-135', 'data-act-136', 'iris-merlin'],
		facts: ['campaign.timeline.data-act']
	},
	{
		id: 'bartz-ruling',
		date: '2025-06-23',
		region: 'US',
		kind: 'court',
		title: 'Bartz v. Anthropic: a split ruling',
		text: 'Training on lawfully bought books is fair use; keeping a library of pirated books is not.',
		sources: ['record-of-record', 'ip-counsel'],
		facts: ['campaign.timeline.bartz-ruling']
	},
	{
		id: 'kadrey-ruling',
		date: '2025-06-25',
		region: 'US',
		kind: 'court',
		title: 'Kadrey v. Meta: fair use on that record',
		text: 'The judge stresses that the outcome turned on the evidence before him, Outside IP Counsel reports.',
		sources: ['ip-counsel', 'docket-kadrey'],
		facts: ['campaign.timeline.kadrey-ruling'],
		confidence: 'medium'
	},
	{
		id: 'working-groups',
		date: '2025-07-16',
		region: 'UK',
		kind: 'policy',
		title: 'First meeting of the government’s expert working groups',
		text: 'Creative and AI firms at one table, chaired by Peter Kyle and Lisa Nandy.',
		sources: ['hogan-lovells-groups'],
		facts: ['campaign.timeline.working-groups']
	},
	{
		id: 'ai-action-plan',
		date: '2025-07-23',
		region: 'US',
		kind: 'policy',
		title: 'America’s AI Action Plan says nothing on copyright',
		text: 'The same day President Trump called paying for every article or book “not doable”.',
		sources: ['publishers-weekly', 'future-of-publishing'],
		facts: ['campaign.timeline.ai-action-plan']
	},
	{
		id: 'bartz-settlement',
		date: '2025-09-05',
		region: 'US',
		kind: 'court',
		title: 'Bartz v. Anthropic: $1.5 billion settlement filed',
		text: 'Preliminary approval on 25 September 2025.',
		sources: ['midpage-bartz'],
		facts: ['campaign.timeline.bartz-settlement']
	},
	{
		id: 'umg-udio',
		date: '2025-10-29',
		region: 'US',
		kind: 'licence',
		title: 'Universal Music settles with Udio and licenses it',
		text: 'Reported by The Telegraph (India). Warner follows in November, with Udio and Suno.',
		sources: ['telegraph-india'],
		facts: ['campaign.timeline.umg-udio'],
		confidence: 'medium'
	},
	{
		id: 'getty-stability',
		date: '2025-11-04',
		region: 'UK',
		kind: 'court',
		title: 'Getty Images v Stability AI',
		text: '[2025] EWHC 2863 (Ch): a model that holds no copy of the works is not an “infringing copy”. The training claim had been dropped. Limited trade-mark findings for Getty.',
		sources: ['juristeca', 'getty-judgment'],
		facts: ['campaign.timeline.getty-stability']
	},
	{
		id: 'gema-openai',
		date: '2025-11-11',
		region: 'DE',
		kind: 'court',
		title: 'GEMA v OpenAI (Munich)',
		text: 'Song lyrics memorised in a model are reproductions and fall outside the data-mining exception. Not final.',
		sources: ['heuking', 'munich-openai'],
		facts: ['campaign.timeline.gema-openai']
	},
	{
		id: 'vinyl',
		date: '2025-12-08',
		region: 'UK',
		kind: 'campaign',
		title: 'The silent album comes out on vinyl',
		turning: 'Vinyl',
		text: 'With a thirteenth track by Paul McCartney.',
		sources: ['vinyl-shop', 'rolling-stone-india'],
		facts: ['campaign.timeline.vinyl']
	},
	{
		id: 'kneschke-laion',
		date: '2025-12-10',
		region: 'DE',
		kind: 'court',
		title: 'Kneschke v LAION (Hamburg, 5 U 104/24)',
		text: 'A photographer’s appeal is dismissed: an opt-out written only in natural language was not machine-readable. Further appeal allowed.',
		sources: ['bird-and-bird', 'ailj-kneschke', 'heise'],
		facts: ['campaign.timeline.kneschke-laion']
	},
	{
		id: 'robots-dmca',
		date: '2025-12-15',
		region: 'US',
		kind: 'court',
		title: 'robots.txt is not an access control',
		text: 'Ziff Davis v. OpenAI (S.D.N.Y.): ignoring robots.txt is not circumvention under the DMCA; the court compares it to a “keep off the grass” sign.',
		sources: ['sookman', 'pearl-cohen'],
		facts: ['campaign.timeline.robots-dmca']
	},
	{
		id: 'progress-statement',
		date: '2025-12-15',
		region: 'UK',
		kind: 'policy',
		title: 'Government progress statement',
		turning: 'Responses counted',
		text: 'More than 11,500 responses. Of those using the Citizen Space form, 88% chose option 1 (licences in all cases) and 3% option 3.',
		sources: ['uk-progress', 'hogan-lovells-progress'],
		facts: ['campaign.timeline.progress-statement', 'campaign.figures.consultation-split']
	},
	{
		id: 'getty-appeal',
		date: '2025-12-16',
		region: 'UK',
		kind: 'court',
		title: 'Getty given permission to appeal',
		text: 'The permission covers the secondary-infringement point. No appeal judgment was known by early October 2026.',
		sources: ['chambers-getty', 'taylor-wessing'],
		facts: ['campaign.timeline.getty-appeal']
	},
	{
		id: 'equity-ballot',
		date: '2025-12-18',
		region: 'UK',
		kind: 'campaign',
		title: 'Equity members ready to refuse digital scanning',
		text: '99.6% of the Equity members voting in an indicative ballot say so, on a turnout of 75.1%.',
		sources: ['equity'],
		facts: ['campaign.timeline.equity-ballot', 'campaign.figures.equity-ballot']
	},
	{
		id: 'reset',
		date: '2026-01-13',
		region: 'UK',
		kind: 'policy',
		title: 'Ministers tell the Lords of a “reset”',
		text: 'Lisa Nandy calls the preference stated earlier a “mistake”, AI Pressa and GeokHub report.',
		sources: ['ai-pressa', 'geokhub'],
		facts: ['campaign.timeline.reset'],
		confidence: 'medium'
	},
	{
		id: 'stealing-isnt-innovation',
		date: '2026-01-22',
		region: 'US',
		kind: 'campaign',
		title: 'Stealing Isn’t Innovation launches',
		text: 'By the Human Artistry Campaign, with more than 700 supporters and a New York Times advertisement.',
		sources: ['the-wrap', 'van-nuys'],
		facts: ['campaign.timeline.stealing-isnt-innovation']
	},
	{
		id: 'clear-act',
		date: '2026-02-10',
		region: 'US',
		kind: 'policy',
		title: 'CLEAR Act introduced (S. 3813)',
		text: 'Would require notice to the Register of Copyrights of works used in training.',
		sources: ['clear-act', 'ropers'],
		facts: ['campaign.timeline.clear-act']
	},
	{
		id: 'lords-report',
		date: '2026-03-06',
		region: 'UK',
		kind: 'policy',
		title: 'Lords committee: licensing first',
		text: 'It calls for a commercial data-mining exception with an opt-out to be ruled out, and for a final decision within 12 months.',
		sources: ['computer-weekly', 'mishcon'],
		facts: ['campaign.timeline.lords-report']
	},
	{
		id: 'optout-dropped',
		date: '2026-03-18',
		region: 'UK',
		kind: 'policy',
		title: 'Government drops its opt-out preference',
		turning: 'Preference dropped',
		text: 'The statutory report says a broad exception with opt-out “is no longer the government’s preferred way forward”. No replacement is chosen and the law stays as it is.',
		sources: ['uk-report-text', 'written-statement', 'slaughter-and-may', 'osborne-clarke'],
		facts: ['campaign.timeline.optout-dropped']
	},
	{
		id: 'us-framework',
		date: '2026-03-20',
		region: 'US',
		kind: 'policy',
		title: 'White House framework for AI',
		text: 'States a belief that training does not infringe copyright but leaves it to the courts; invites Congress to consider voluntary collective licensing. Not binding.',
		sources: ['sullivan-cromwell', 'alston'],
		facts: ['campaign.timeline.us-framework']
	},
	{
		id: 'kings-speech',
		date: '2026-05-13',
		region: 'UK',
		kind: 'policy',
		title: 'King’s Speech without an AI or copyright bill',
		text: 'No dedicated AI bill is announced, according to Lewis Silkin and the House of Lords Library. Nor is a copyright bill known.',
		sources: ['lewis-silkin', 'lords-library'],
		facts: ['campaign.timeline.kings-speech'],
		confidence: 'medium'
	},
	{
		id: 'lords-response',
		date: '2026-05-22',
		region: 'UK',
		kind: 'policy',
		title: 'Government responds to the Lords committee',
		text: 'It shares many of the concerns but moves more slowly.',
		sources: ['scl'],
		facts: ['campaign.timeline.lords-response']
	},
	{
		id: 'cma-google',
		date: '2026-06-03',
		region: 'UK',
		kind: 'policy',
		title: 'CMA conduct requirement for Google Search',
		text: 'On the use of publishers’ content in search, according to the government’s page.',
		sources: ['cma-google'],
		facts: ['campaign.timeline.cma-google'],
		confidence: 'medium'
	},
	{
		id: 'ross-argued',
		date: '2026-06-11',
		region: 'US',
		kind: 'court',
		title: 'Third Circuit hears Thomson Reuters v. Ross',
		text: 'The first federal appeal on AI training and fair use.',
		sources: ['lawsnap', 'stevens-lee'],
		facts: ['campaign.timeline.ross-argued']
	},
	{
		id: 'starmer-resigns',
		date: '2026-06-22',
		region: 'UK',
		kind: 'policy',
		title: 'Keir Starmer announces his resignation',
		text: 'A change of Prime Minister follows in July.',
		sources: ['afp-jordan-times'],
		facts: ['campaign.timeline.starmer-resigns']
	},
	{
		id: 'burnham-pm',
		date: '2026-07-20',
		region: 'UK',
		kind: 'policy',
		title: 'Andy Burnham becomes Prime Minister',
		text: 'Reported by CNN. No statement by the new government on AI and copyright is known.',
		sources: ['cnn', 'wikipedia-burnham'],
		facts: ['campaign.timeline.burnham-pm'],
		confidence: 'medium'
	},
	{
		id: 'bartz-final',
		date: '2026-07-20',
		region: 'US',
		kind: 'court',
		title: 'Bartz v. Anthropic: final approval',
		text: 'The court approves the $1.5 billion settlement, Authors Alliance and TechCrunch report.',
		sources: ['authors-alliance', 'bartz-order', 'techcrunch-bartz'],
		facts: ['campaign.timeline.bartz-final'],
		confidence: 'medium'
	},
	{
		id: 'ani-openai',
		date: '2026-07-24',
		region: 'IN',
		kind: 'court',
		title: 'ANI v OpenAI: no interim order',
		text: 'The Delhi High Court declines interim relief over training on the agency’s news, Bar and Bench reports.',
		sources: ['bar-and-bench'],
		facts: ['campaign.timeline.ani-openai'],
		confidence: 'medium'
	},
	{
		id: 'gema-suno',
		date: '2026-07-31',
		region: 'DE',
		kind: 'court',
		title: 'GEMA v Suno (Munich): claims largely granted',
		text: 'According to the court’s press release, six works were found memorised in an AI music model, and the data-mining exception did not apply. Not final.',
		sources: ['munich-suno'],
		facts: ['campaign.timeline.gema-suno'],
		confidence: 'medium'
	},
	{
		id: 'doj-statement',
		date: '2026-09-01',
		region: 'US',
		kind: 'policy',
		title: 'US Justice Department files a statement of interest',
		text: 'According to the filing in In re OpenAI (S.D.N.Y.), it takes the developers’ side on fair use.',
		sources: ['doj-statement', 'docket-openai'],
		facts: ['campaign.timeline.doj-statement'],
		confidence: 'medium'
	},
	{
		id: 'ross-affirmed',
		date: '2026-09-29',
		region: 'US',
		kind: 'court',
		title: 'Third Circuit upholds Thomson Reuters v. Ross',
		turning: 'Ross upheld',
		text: 'No fair use. Reported on 29 and 30 September and described as narrow: a direct competitor and a non-generative tool.',
		sources: ['nieman-lab', 'insurance-journal', 'plagiarism-today'],
		facts: ['campaign.timeline.ross-affirmed'],
		confidence: 'medium'
	}
];
