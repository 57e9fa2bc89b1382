/** The words around the search for a name. */
export const peopleSearch = {
	label: 'Search the names on this page',
	hint: 'Accents and capitals don’t matter, and one typo doesn’t either.',
	clear: 'Clear',
	/** What is said of the names that answer. */
	found: (count: number, query: string) =>
		count === 1 ? `1 name answers to “${query}”.` : `${count} names answer to “${query}”.`,
	/** What is said if none does. */
	none: (query: string) =>
		`Nobody on this page answers to “${query}”. That says nothing about the full list.`
} as const;
