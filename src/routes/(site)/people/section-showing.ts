import type { Note, NotedSection as NotedSectionOf } from '$lib/citations/notes';
import type { ListedPerson } from './find-people';

/**
 * A section with only some of its people: without the notes of the others, and with every note
 * leading back to a mark that is there.
 */
export function sectionShowing<Section extends NotedSectionOf, Person extends ListedPerson>(
	section: Section,
	people: readonly Person[]
): { readonly section: Section; readonly people: readonly Person[] } {
	const used = new Set(
		section.paragraphs.flat().flatMap(({ mark }) => (mark ? [mark.number] : []))
	);
	const marked = people.map((person) => {
		if (!person.mark) return person;
		const { number } = person.mark;
		const isFirst = !used.has(number);
		used.add(number);
		return { ...person, mark: { number, isFirst } };
	});
	const notes: readonly Note[] = section.notes.filter(({ number }) => used.has(number));
	return { section: { ...section, notes }, people: marked };
}
