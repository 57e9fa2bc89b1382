/** The words of the page with all sources. */
export const sourcesPage = {
	title: 'Sources',
	lede: 'What the statements on this site rest on, by the page on which they stand.',
	checked: 'As of',
	link: 'All sources, by page'
} as const;
