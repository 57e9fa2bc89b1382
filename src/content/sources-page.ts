/** The words of the page with all sources. */
export const sourcesPage = {
	title: 'Sources',
	lede: 'Every page that the statements on this site rest on, by the page on which they stand.',
	checked: 'Last checked on',
	link: 'All sources, by page'
} as const;
