import type { Claim } from './claim';

/** A public letter or statement: what it asks, as a claim, and who sent it to whom. */
export interface Letter extends Claim {
	/** Never change it: `/people` refers to it. */
	readonly id: string;
	readonly name: string;
	/** When it was sent. */
	readonly dated: string;
	readonly to: string;
	readonly signedBy: string;
}

/** The letters, earliest first. Facts: `campaign.letters`. */
export const letters: readonly Letter[] = [
	{
		id: 'ai-training-statement',
		name: 'Statement on AI training',
		dated: 'around 22 October 2024',
		to: 'the public',
		signedBy: '10,500 at launch, about 47,000 to 48,000 by February and March 2025',
		text: 'Says that unlicensed use of creative works for training generative AI must not be permitted.',
		sources: ['european-writers-council', 'maginative', 'pen-to-print', 'brand-nation'],
		facts: ['campaign.letters.ai-training-statement']
	},
	{
		id: 'uk-times-letter',
		name: 'Letter to The Times',
		dated: '25 February 2025',
		to: 'The Times',
		signedBy: '34 creatives',
		text: 'Opposed the proposals, and called them a “wholesale giveaway” to Silicon Valley.',
		sources: ['kate-bush-news', 'afp-hurriyet'],
		facts: ['campaign.letters.uk-times-letter']
	},
	{
		id: 'us-ostp-letter',
		name: 'Open letter on the AI Action Plan',
		dated: '15 and 16 March 2025, reported on 17 March',
		to: 'the White House Office of Science and Technology Policy',
		signedBy: 'more than 400 when reported on 17 and 18 March 2025, more than 420 in later reports',
		text: 'Asks that copyright protection not be weakened or removed for AI training, and says AI companies should negotiate licences. It does not ask for a ban on training.',
		sources: ['variety', 'av-club-letter', 'broadcast', 'tv47'],
		facts: ['campaign.letters.us-ostp-letter']
	},
	{
		id: 'uk-soa-letter',
		name: 'Society of Authors’ open letter on Meta and LibGen',
		dated: '28 March to 3 April 2025',
		to: 'Lisa Nandy as Culture Secretary',
		signedBy: 'about 7,000 when reported in April 2025',
		text: 'About Meta’s use of books from the LibGen collection for AI training, the Society reports.',
		sources: ['soa-protest', 'vijesti'],
		facts: ['campaign.letters.uk-soa-letter'],
		confidence: 'medium'
	},
	{
		id: 'uk-pm-letter-2025-05',
		name: 'Letter to the Prime Minister on transparency',
		dated: 'about 10 to 12 May 2025',
		to: 'Keir Starmer',
		signedBy: 'more than 400, organised by Baroness (Beeban) Kidron',
		text: 'Asks him to back the amendment to the Data Bill that would make AI firms tell copyright owners which works they used, Hot Press and the NZ Herald report.',
		sources: ['hot-press', 'nz-herald'],
		facts: ['campaign.letters.uk-pm-letter-2025-05'],
		confidence: 'medium'
	},
	{
		id: 'uk-pm-letter-2025-09',
		name: 'Letter to the Prime Minister on creators’ human rights',
		dated: 'September 2025, before the US President’s state visit',
		to: 'the Prime Minister',
		signedBy: 'more than 70 creators and organisations',
		text: 'Asks him to explain why UK copyright is not being enforced and why transparency measures were blocked, Musicians Territory reports.',
		sources: ['musicians-territory'],
		facts: ['campaign.letters.uk-pm-letter-2025-09'],
		confidence: 'medium'
	},
	{
		id: 'us-stealing-isnt-innovation',
		name: 'Stealing Isn’t Innovation',
		dated: '22 January 2026',
		to: 'technology companies and the public',
		signedBy: 'more than 700 at launch, about 800 in reports the same week',
		text: 'Asks that creative work be licensed instead of taken, and that existing law be enforced.',
		sources: ['the-wrap', 'independent-stealing', 'all-the-news'],
		facts: ['campaign.letters.us-stealing-isnt-innovation']
	}
];
