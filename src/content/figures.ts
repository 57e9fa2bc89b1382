import type { Claim } from './claim';

/** A bar of a figure. */
export interface Bar {
	/** What the bar represents. */
	readonly label: string;
	/** The figure as shown. */
	readonly value: string;
	/** Its length, in the figure's unit. */
	readonly length: number;
	/** Drawn as an outline, to contrast with the others. */
	readonly outlined?: boolean;
}

/** A drawn figure. Its claim backs it up; the claim's text is the base, which is always shown. */
export interface Figure extends Claim {
	readonly id: string;
	readonly title: string;
	/** The length that fills the whole width. */
	readonly whole: number;
	/** The column headings of the figure's table. */
	readonly columns: readonly [label: string, value: string];
	readonly bars: readonly [Bar, ...Bar[]];
}

/** The figures that are drawn. Facts: `campaign.figures`. */
export const figures = {
	responses: {
		id: 'responses',
		title: 'How people responded',
		text: 'Base: all 11,520 responses, 17 December 2024 to 25 February 2025. Over 1,400 came by email.',
		whole: 11520,
		columns: ['How it was sent', 'Responses'],
		bars: [
			{ label: 'through the online form, Citizen Space', value: '10,112', length: 10112 },
			{ label: 'by email', value: 'over 1,400', length: 1400, outlined: true }
		],
		sources: ['iris-merlin', 'addleshaw-goddard', 'hogan-lovells-progress'],
		facts: ['campaign.figures.consultation-responses']
	},
	split: {
		id: 'split',
		title: 'What people using the form chose',
		text: 'Base: the 10,112 who used the Citizen Space online form, not all 11,520 responses.',
		whole: 100,
		columns: ['Option', 'Share'],
		bars: [
			{ label: 'Option 1. Licences in all cases', value: '88%', length: 88 },
			{ label: 'Option 0. Leave the law as it is', value: '7%', length: 7 },
			{
				label: 'Option 3. Opt-out, which the government then preferred',
				value: '3%',
				length: 3,
				outlined: true
			},
			{ label: 'Option 2. A broad exception', value: '0.5%', length: 0.5 }
		],
		sources: ['uk-progress', 'hogan-lovells-progress', 'iris-merlin'],
		facts: [
			'campaign.figures.consultation-split',
			'campaign.figures.consultation-responses',
			'campaign.consultation.options'
		]
	},
	value: {
		id: 'value',
		title: 'What the creative industries and the AI sector are worth in a year',
		text: 'Base: UK; £124 billion is for 2023, £12 billion for 2024; figures from the Lords Communications and Digital Committee.',
		whole: 124,
		columns: ['Sector', 'Value'],
		bars: [
			{ label: 'Creative industries', value: '£124bn', length: 124 },
			{ label: 'AI sector', value: '£12bn', length: 12, outlined: true }
		],
		sources: ['headliner-hub', 'mishcon'],
		facts: ['campaign.figures.uk-gva-lords']
	},
	jobs: {
		id: 'jobs',
		title: 'Jobs in the creative industries and the AI sector',
		text: 'Base: UK; figures from the Lords Communications and Digital Committee.',
		whole: 2_400_000,
		columns: ['Sector', 'Jobs'],
		bars: [
			{ label: 'Creative industries', value: '2.4 million', length: 2_400_000 },
			{ label: 'AI sector', value: '86,000', length: 86_000, outlined: true }
		],
		sources: ['headliner-hub', 'mishcon'],
		facts: ['campaign.figures.uk-gva-lords']
	},
	poll: {
		id: 'poll',
		title: 'What people told a pollster',
		text: 'Base: YouGov poll for Reset Tech, reported on 16 December 2024.',
		whole: 100,
		columns: ['Answer', 'Share'],
		bars: [
			{ label: 'AI firms should pay royalties', value: '72%', length: 72 },
			{ label: 'Training data should be public', value: '80%', length: 80 }
		],
		sources: ['music-week'],
		facts: ['campaign.figures.poll-royalties', 'campaign.figures.poll-transparency']
	}
} as const satisfies Readonly<Record<string, Figure>>;
