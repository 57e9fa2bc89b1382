import { countNames, findPeople, type ListedPerson } from './find-people';

/** Searches several lists of people by name or description. */
export class PeopleSearch {
	/** What the visitor typed; a blank query matches everyone. */
	query = $state('');
	readonly #lists: readonly (readonly ListedPerson[])[];
	/** The people who match, list by list, best first. */
	readonly found = $derived.by(() => this.#lists.map((list) => findPeople(list, this.query)));
	/** How many names match. */
	readonly count = $derived(countNames(this.found));
	/** The query without surrounding space. */
	readonly trimmedQuery = $derived(this.query.trim());

	constructor(lists: readonly (readonly ListedPerson[])[]) {
		this.#lists = lists;
	}
}
