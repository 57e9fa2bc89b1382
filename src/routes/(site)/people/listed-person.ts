import type { Mark } from '$lib/citations/notes';

/** Someone in a list of names. */
export interface ListedPerson {
	readonly name: string;
	/** How the sources describe them. */
	readonly description?: string | undefined;
	/** What else a reader should know. */
	readonly text?: string | undefined;
	/** Refers to the note; a list may have one note for all. */
	readonly mark?: Mark | undefined;
}
