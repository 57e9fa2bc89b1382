import type { ListedPerson } from './listed-person';
import { markParts, type MarkedPart } from './marked-parts';
import { NameSearch, type Match } from './name-search';

/** Someone who answers, with what of them does. */
export interface FoundPerson extends ListedPerson {
	readonly nameParts: readonly MarkedPart[];
	readonly descriptionParts: readonly MarkedPart[];
}

/** A list of people, searched by their names and by how they are described. */
export class SearchedList {
	readonly #people: readonly ListedPerson[];
	readonly #names: NameSearch;
	readonly #descriptions: NameSearch;

	constructor(people: readonly ListedPerson[]) {
		this.#people = people;
		this.#names = new NameSearch(people.map(({ name }) => name));
		this.#descriptions = new NameSearch(people.map(({ description = '' }) => description));
	}

	/** Those who answer, the best first; by name before by description. */
	find(query: string): FoundPerson[] {
		const byName = this.#names.find(query);
		const named = new Set(byName.map(({ index }) => index));
		const byDescription = this.#descriptions.find(query).filter(({ index }) => !named.has(index));
		return [
			...byName.flatMap((match) => this.#show(match, undefined)),
			...byDescription.flatMap((match) => this.#show(undefined, match))
		];
	}

	#show(name: Match | undefined, description: Match | undefined): FoundPerson[] {
		const person = this.#people[(name ?? description)?.index ?? -1];
		if (!person) return [];
		return [
			{
				...person,
				nameParts: markParts(person.name, name?.ranges ?? []),
				descriptionParts: markParts(person.description ?? '', description?.ranges ?? [])
			}
		];
	}
}
