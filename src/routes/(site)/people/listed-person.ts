import type { Mark } from '$lib/citations/notes';

/** Someone in a list of names. */
export interface ListedPerson {
	readonly name: string;
	/** How those who name them describe them. */
	readonly description?: string | undefined;
	/** What is to be said of them. */
	readonly text?: string | undefined;
	/** Leads to what it rests on; a list may say so as a whole. */
	readonly mark?: Mark | undefined;
}
