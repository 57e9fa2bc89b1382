import { countNames, findPeople, type FoundPerson, type ListedPerson } from './find-people';

/** Searches several lists of people by name or description. */
export class PeopleSearch {
	/** What the visitor typed; a blank query matches everyone. */
	query = $state('');
	readonly #lists: readonly (readonly ListedPerson[])[];
	readonly #found = $derived.by(() => this.#lists.map((list) => findPeople(list, this.query)));
	readonly #count = $derived(countNames(this.#found));

	constructor(lists: readonly (readonly ListedPerson[])[]) {
		this.#lists = lists;
	}

	/** The people who match, list by list, best first. */
	get found(): readonly (readonly FoundPerson[])[] {
		return this.#found;
	}

	/** How many names match. */
	get count(): number {
		return this.#count;
	}

	/** The query without surrounding space. */
	get trimmedQuery(): string {
		return this.query.trim();
	}
}
