import type { Mark } from '$lib/citations/notes';
import { searchTexts, type TextPart } from './name-search';

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

/** A person who matches, with the matching parts marked. */
export interface FoundPerson extends ListedPerson {
	readonly nameParts: readonly TextPart[];
	readonly descriptionParts: readonly TextPart[];
}

/** Those who match by name, then those who match by description. */
export function findPeople(people: readonly ListedPerson[], query: string): FoundPerson[] {
	const names = people.map(({ name }) => name);
	const descriptions = people.map(({ description = '' }) => description);
	const found = new Map<number, FoundPerson>();
	const add = (index: number, parts: Partial<FoundPerson>) => {
		const person = people[index];
		if (!person || found.has(index)) return;
		const plain = (text = '') => (text === '' ? [] : [{ text, marked: false }]);
		found.set(index, {
			...person,
			nameParts: plain(person.name),
			descriptionParts: plain(person.description),
			...parts
		});
	};
	for (const { index, parts } of searchTexts(names, query)) add(index, { nameParts: parts });
	for (const { index, parts } of searchTexts(descriptions, query)) {
		add(index, { descriptionParts: parts });
	}
	return [...found.values()];
}

/** How many names there are in lists of people; a name in two lists counts once. */
export function countNames(lists: readonly (readonly ListedPerson[])[]): number {
	return new Set(lists.flat().map(({ name }) => name)).size;
}
