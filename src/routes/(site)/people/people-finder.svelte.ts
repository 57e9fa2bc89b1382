import type { ListedPerson } from './listed-person';
import { SearchedList, type FoundPerson } from './searched-list';

/** Finds people in several lists at once, by their name or how they are described. */
export class PeopleFinder {
	/** What is asked; all of them answer to nothing. */
	query = $state('');
	readonly #lists: readonly SearchedList[];
	readonly #found = $derived.by(() => this.#lists.map((list) => list.find(this.query)));
	readonly #count = $derived(countNames(this.#found.flat()));

	constructor(lists: readonly (readonly ListedPerson[])[]) {
		this.#lists = lists.map((people) => new SearchedList(people));
	}

	/** Those who answer, list by list, the best first. */
	get found(): readonly (readonly FoundPerson[])[] {
		return this.#found;
	}

	/** How many names answer; one that stands in two lists counts once. */
	get count(): number {
		return this.#count;
	}

	/** What is asked, without space around it. */
	get asked(): string {
		return this.query.trim();
	}
}

function countNames(people: readonly ListedPerson[]): number {
	return new Set(people.map(({ name }) => name)).size;
}
