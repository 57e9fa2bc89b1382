/** Where something happened, or for whom it counts. */
export type Region = 'UK' | 'US' | 'DE' | 'IN' | 'INT';

/** What sort of thing happened. */
export type Kind = 'campaign' | 'policy' | 'court' | 'licence';

/** How regions are called, in the order in which they are offered. */
export const regionNames: Readonly<Record<Region, string>> = {
	UK: 'UK',
	US: 'US',
	DE: 'Germany',
	IN: 'India',
	INT: 'International'
};

/** How kinds are called, in the order in which they are offered. */
export const kindNames: Readonly<Record<Kind, string>> = {
	campaign: 'Campaigns',
	policy: 'Policy',
	court: 'Courts',
	licence: 'Licences'
};

/** The words of the timeline's page. */
export const timelinePage = {
	title: 'Timeline',
	lede: 'Campaigns, policy, courts and licences from May 2020 to September 2026, each entry dated and with its sources.',
	filters: {
		label: 'Show',
		region: 'Where',
		kind: 'What',
		all: 'All',
		none: 'Nothing is listed for this choice.'
	},
	drawing: {
		title: 'The entries, to scale in time',
		whole: 'Since 2020'
	},
	back: 'Make it fair'
} as const;
