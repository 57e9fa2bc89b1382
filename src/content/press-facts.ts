import type { Claim } from './claim';

/** A line of the list for the press. */
export interface PressFact extends Claim {
	readonly term: string;
}

/** What whoever writes about the album needs first. Facts: `album.album`. */
export const pressFacts: readonly PressFact[] = [
	{
		term: 'Title',
		text: 'Is This What We Want?',
		sources: ['cross-eyed-pianist', 'vinyl-shop'],
		facts: ['album.album.title']
	},
	{
		term: 'By',
		text: '1,000 UK Artists',
		sources: ['chris-hodgkins', 'exclaim', 'the-music'],
		facts: ['album.album.artist']
	},
	{
		term: 'Released',
		text: '25 February 2025, the day the UK’s consultation on copyright and AI closed',
		sources: ['bbc', 'ap-fbc', 'exclaim', 'uk-consultation'],
		facts: ['album.album.released', 'campaign.consultation']
	},
	{
		term: 'What it is',
		text: 'Twelve recordings of empty studios and performance spaces. Their titles make a sentence: “The British government must not legalise music theft to benefit AI companies.”',
		sources: ['cross-eyed-pianist', 'npr-haydn', 'rolling-stone-uk'],
		facts: ['album.album.recordedIn', 'album.album.sentence', 'album.album.trackCount']
	},
	{
		term: 'Length',
		text: '47 minutes 17 seconds. The lengths and rooms of single tracks are not public.',
		sources: ['new-statesman', 'vice', 'cross-eyed-pianist'],
		facts: ['album.album.lengthText', 'album.tracksEvidence']
	},
	{
		term: 'Credited',
		text: 'More than 1,000 musicians, as co-writers. No track has a credit of its own.',
		sources: ['cross-eyed-pianist', 'rolling-stone-uk', 'dazed'],
		facts: ['album.album.credits']
	},
	{
		term: 'Organised by',
		text: 'Ed Newton-Rex, a British composer and former AI executive, founder of the non-profit Fairly Trained',
		sources: ['rolling-stone-uk', 'bachtrack', 'npr-haydn'],
		facts: ['album.album.organiser']
	},
	{
		term: 'Profits',
		text: 'All of them go to Help Musicians, a charity.',
		sources: ['bbc', 'rolling-stone-uk', 'vinyl-shop'],
		facts: ['album.album.charity', 'campaign.actions.help-musicians']
	},
	{
		term: 'On vinyl',
		text: '8 December 2025, on The state51 Conspiracy: 1,000 numbered copies, with a bonus track by Paul McCartney that is on the vinyl only',
		sources: ['vinyl-shop', 'rolling-stone-india'],
		facts: ['album.album.vinyl', 'album.bonusTrack']
	},
	{
		term: 'The law',
		text: 'The UK government dropped its preference for an opt-out on 18 March 2026. It chose no replacement, and the law is unchanged. As of 3 October 2026.',
		sources: ['uk-report-text', 'osborne-clarke', 'slaughter-and-may'],
		facts: [
			'campaign.positions.UK.asOf',
			'campaign.positions.UK.points.0',
			'campaign.timeline.optout-dropped'
		]
	}
];
