import type { Claim } from './claim';

/** The tone of a letter. */
export type Tone = (typeof tones)[number]['id'];

/** The tones to choose from; the first is the default. */
export const tones = [
	{ id: 'plain', label: 'Plain' },
	{ id: 'formal', label: 'Formal' },
	{ id: 'personal', label: 'Personal' }
] as const;

/** Copy around the letter form. */
export const letterForm = {
	to: 'Who it is for',
	name: (addressee: string) => `${addressee}’s name, if you know it`,
	yourName: 'Your name',
	yourAddress: 'Your address',
	paragraphs: ['Why you are writing', 'What has happened', 'What you are asking for'],
	restore: (paragraph: string) => `Restore the suggested text of “${paragraph}”`,
	restoreShort: 'Restore the suggested text',
	tone: 'Tone',
	points: 'Points to include',
	asks: 'Requests to include',
	edited: 'A paragraph you have edited stays as you wrote it.',
	email: (addressee: string) => `${addressee}’s email address, if you know it`,
	emailNote: 'It only fills in your email app.',
	emailWrong: 'Enter a whole email address, such as name@example.org.',
	missing: {
		both: 'Your name and address are empty, so they are left out. Add them before you send it.',
		name: 'Your name is empty, so it is left out. Add it before you send it.',
		address: 'Your address is empty, so it is left out. Add it before you send it.'
	},
	words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
	copy: 'Copy the letter',
	copied: 'Letter copied.',
	/** The one press where a site delivers the letter. */
	copyAndOpen: (place: string) => `Copy the letter and open ${place}`,
	open: (place: string) => `Open ${place}`,
	newTab: ' (opens a new tab)',
	copyOnly: 'Only copy it',
	steps: {
		label: 'Three steps',
		copied: 'Copied: the letter is ready to paste.',
		paste: (place: string) =>
			`Paste it at ${place}, which has opened in a new tab and finds your MP from your postcode.`,
		send: 'Send it from there.'
	},
	toActions: 'Back to copying and sending',
	refused: 'Your browser blocked copying. Here is the whole letter, selected: copy it yourself.',
	whole: 'The whole letter',
	mail: 'Open in your email app',
	mailEmpty: 'Open an empty email',
	tooLong:
		'This letter is too long to open in every email app: some would cut it off. Copy it, open an empty email and paste it there.',
	startAgain: 'Start again',
	restsOn: 'The letter’s facts come from sources',
	kept:
		'What you type stays in this tab until you close it. It is not sent to this site, which ' +
		'has no server to receive it.'
} as const;

/** A fact that a letter can include: `text` is one sentence or a few. */
export interface LetterPoint extends Claim {
	readonly id: string;
	readonly label: string;
	/** Whether it is included by default. */
	readonly chosen?: boolean;
}

/** Something that a letter can ask for. */
export interface LetterAsk {
	readonly id: string;
	readonly label: string;
	/** What follows “I ask you to”, without a comma, as several may be joined. */
	readonly text: string;
	readonly chosen?: boolean;
}

/** Who a letter is for. The first is the default. */
export interface Addressee {
	readonly id: string;
	readonly label: string;
	/** The salutation without a name, and what goes before a name. */
	readonly title: string;
}

/** The parts of a letter: an opening, facts, and what it asks for. */
export interface LetterTemplate {
	readonly subject: string;
	readonly addressees: readonly [Addressee, ...Addressee[]];
	/** The first paragraph: the writer's own opinion, so nothing that needs a source. */
	readonly opening: Readonly<Record<Tone, string>>;
	/** The second paragraph is made of these, in this order. */
	readonly points: readonly LetterPoint[];
	/** The third paragraph is made of these. */
	readonly asks: readonly LetterAsk[];
	readonly asking: Readonly<Record<Tone, string>>;
	readonly closing: Readonly<Record<Tone, string>>;
	/** The closing of a letter that addresses nobody by name, where custom has another one. */
	readonly closingToNobody?: Partial<Readonly<Record<Tone, string>>>;
}

/** To a Member of Parliament. Written as of 3 October 2026. */
const ukLetter: LetterTemplate = {
	subject: 'Copyright and AI',
	addressees: [{ id: 'mp', label: 'Your MP', title: 'Member of Parliament' }],
	opening: {
		plain:
			'I am your constituent, and I am writing about copyright and AI. I think that people who make ' +
			'music and other work should be asked, and paid, when it is used to train AI.',
		formal:
			'I am writing to you as my Member of Parliament about the use of copyright works in the ' +
			'training of artificial intelligence. I believe that those who make them should be asked for ' +
			'their permission, and paid.',
		personal:
			'Music matters to me, and so do the people who make it. I am writing to you as your ' +
			'constituent because I want them to be asked, and paid, when their work is used to train AI.'
	},
	points: [
		{
			id: 'dropped',
			label: 'What was proposed, and dropped',
			text:
				'In December 2024 the government proposed an exception to copyright for data ' +
				'mining, with an opt-out for rights holders. On 18 March 2026 it said that ' +
				'this was no longer its preferred option. It has chosen no replacement, and ' +
				'the law stays as it is.',
			sources: ['uk-consultation', 'uk-report-text', 'written-statement'],
			facts: ['campaign.timeline.consultation-opens', 'campaign.timeline.optout-dropped'],
			chosen: true
		},
		{
			id: 'answers',
			label: 'What the consultation heard',
			text:
				'Of those who answered the government’s consultation through the Citizen Space ' +
				'form, 88% wanted licences in all cases; 3% chose the opt-out.',
			sources: ['uk-progress', 'hogan-lovells-progress'],
			facts: ['campaign.figures.consultation-split'],
			chosen: true
		},
		{
			id: 'law',
			label: 'What the law says today',
			text:
				'Copies made in the UK to train AI commercially still need permission: the existing exception ' +
				'for data mining covers non-commercial research only.',
			sources: ['cdpa-29a', 'sandersons', 'ucl-ibil'],
			facts: ['campaign.positions.UK.points.1']
		},
		{
			id: 'transparency',
			label: 'No duty to say what was used',
			text:
				'The Data (Use and Access) Act 2025 required the government to report on the ' +
				'subject, but put no transparency duty on AI companies.',
			sources: ['data-act-135', 'data-act-136', 'hogan-lovells-act'],
			facts: ['campaign.positions.UK.points.2'],
			chosen: true
		},
		{
			id: 'lords',
			label: 'What the Lords committee asked for',
			text:
				'In March 2026 a House of Lords committee called for licensing first, and for a ' +
				'commercial data-mining exception with an opt-out to be ruled out.',
			sources: ['computer-weekly', 'mishcon'],
			facts: ['campaign.timeline.lords-report']
		},
		{
			id: 'album',
			label: 'The silent album',
			text:
				'On 25 February 2025, the day the consultation closed, more than 1,000 musicians released a ' +
				'silent album in protest: recordings of empty studios and performance spaces.',
			sources: ['cross-eyed-pianist', 'rolling-stone-uk', 'bachtrack'],
			facts: ['album.album.credits', 'album.album.recordedIn', 'album.album.evidence.released']
		},
		{
			id: 'worth',
			label: 'What the creative industries are worth',
			text:
				'The Lords Communications and Digital Committee puts the UK’s creative industries at ' +
				'£124 billion (in 2023) and 2.4 million jobs.',
			sources: ['headliner-hub', 'mishcon'],
			facts: ['campaign.figures.uk-gva-lords']
		},
		{
			id: 'poll',
			label: 'What the public thinks',
			text:
				'In a YouGov poll for Reset Tech, reported on 16 December 2024, 72% said that AI firms should ' +
				'pay royalties for works used in training.',
			sources: ['music-week'],
			facts: ['campaign.figures.poll-royalties']
		}
	],
	asks: [
		{
			id: 'licences',
			label: 'Licensing as the rule',
			text: 'support licensing as the rule when AI companies train on people’s work',
			chosen: true
		},
		{
			id: 'transparency',
			label: 'Transparency',
			text: 'support a duty on AI companies to say which works they have used',
			chosen: true
		},
		{
			id: 'exception',
			label: 'No new exception',
			text: 'oppose any new exception for training AI on copyright works without permission'
		},
		{ id: 'answer', label: 'A reply', text: 'tell me where you stand', chosen: true }
	],
	asking: {
		plain: 'I ask you to',
		formal: 'I should be grateful if you would',
		personal: 'Please'
	},
	closing: {
		plain: 'Yours sincerely,',
		formal: 'Yours sincerely,',
		personal: 'With best wishes,'
	},
	closingToNobody: { plain: 'Yours faithfully,', formal: 'Yours faithfully,' }
};

/** To members of the US Congress, in American spelling. Written as of 30 September 2026. */
const usLetter: LetterTemplate = {
	subject: 'Copyright and AI',
	addressees: [
		{ id: 'senator', label: 'A senator', title: 'Senator' },
		{ id: 'representative', label: 'Your representative', title: 'Representative' }
	],
	opening: {
		plain:
			'I am your constituent, and I am writing about copyright and AI. I think that people who make ' +
			'music, film and other work should be asked, and paid, when it is used to train AI.',
		formal:
			'I am writing to you as your constituent about the use of copyrighted works in the training of ' +
			'artificial intelligence. I believe that those who make them should be asked for their ' +
			'permission, and paid.',
		personal:
			'Music and film matter to me, and so do the people who make them. I am your constituent, and I ' +
			'want them to be asked, and paid, when their work is used to train AI.'
	},
	points: [
		{
			id: 'letter',
			label: 'The open letter of March 2025',
			text:
				'In March 2025 an open letter with more than 400 signatories asked the White ' +
				'House not to weaken or remove copyright protection for AI training, and ' +
				'called on AI companies to negotiate licenses. It did not ask for a ban on ' +
				'training.',
			sources: ['variety', 'broadcast'],
			facts: ['campaign.letters.us-ostp-letter'],
			chosen: true
		},
		{
			id: 'sentence',
			label: 'A sentence of that letter',
			text:
				'Its authors wrote: “We firmly believe that America’s global AI leadership must not come at ' +
				'the expense of our essential creative industries.”',
			sources: ['av-club-letter', 'broadcast', 'rights-tech'],
			facts: ['campaign.messages.us-letter-core']
		},
		{
			id: 'jobs',
			label: 'Its figures on jobs and wages',
			text:
				'According to the open letter of March 2025, arts and entertainment support over ' +
				'2.3 million American jobs and over $229 billion in wages a year.',
			sources: ['hindustan-times-letter', 'broadcast', 'av-club-letter'],
			facts: ['campaign.figures.us-jobs', 'campaign.figures.us-wages'],
			chosen: true
		},
		{
			id: 'framework',
			label: 'The White House framework',
			text:
				'The White House framework of March 20, 2026 leaves it to the courts whether training ' +
				'infringes copyright. It invites Congress to consider voluntary collective licensing.',
			sources: ['sullivan-cromwell', 'alston'],
			facts: ['campaign.timeline.us-framework']
		},
		{
			id: 'bills',
			label: 'Bills on disclosure',
			text:
				'Bills that would require disclosure of the works used in training are before ' +
				'Congress, among them the CLEAR Act (S. 3813) and the TRAIN Act (S. 2455, ' +
				'H.R. 7209).',
			sources: ['clear-act', 'ropers'],
			facts: ['campaign.positions.US.points.5'],
			chosen: true
		}
	],
	asks: [
		{
			id: 'protect',
			label: 'Copyright as it is',
			text: 'oppose any weakening of copyright protection for AI training',
			chosen: true
		},
		{
			id: 'licenses',
			label: 'Licensing',
			text: 'support licensing between AI companies and the people whose work they use',
			chosen: true
		},
		{
			id: 'disclosure',
			label: 'Disclosure',
			text: 'support disclosure of the works that are used in training'
		},
		{ id: 'answer', label: 'A reply', text: 'tell me where you stand', chosen: true }
	],
	asking: {
		plain: 'I ask you to',
		formal: 'I respectfully ask you to',
		personal: 'Please'
	},
	closing: {
		plain: 'Sincerely,',
		formal: 'Respectfully,',
		personal: 'With best wishes,'
	}
};

/** The letters, by country. */
export const letterTemplates = { uk: ukLetter, us: usLetter };
