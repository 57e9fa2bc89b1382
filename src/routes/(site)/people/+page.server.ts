import { people } from '$content/people';
import { sources } from '$content/sources';
import { PageNotes, type NotedSection as NotedSectionOf } from '$lib/citations/notes';
import type { ListedPerson } from './find-people';

/** A section of the page: its text, then its names. */
export interface PeopleSection extends NotedSectionOf {
	readonly people: readonly ListedPerson[];
}

/** The page’s copy, its notes numbered from top to bottom. */
export function load() {
	const { title, description, lede, full, recordists, contributors, letter } = people;
	const notes = new PageNotes();
	return {
		title,
		description,
		lede: notes.together((mark) => lede.map(mark)),
		/** The link to the full list of names. */
		full: { label: full.label, note: full.note, url: sources[full.source].url },
		sections: [
			notes.section(recordists.section, {
				rest: (mark) => ({
					people: recordists.list.map((person) => ({ name: person.name, ...mark(person) }))
				})
			}),
			notes.section(contributors.section, {
				rest: (mark) => ({
					people: contributors.list.map((person) => ({
						name: person.text,
						description: person.description,
						text: person.note,
						mark: mark(person).mark
					}))
				})
			}),
			notes.section(letter.section, {
				rest: () => ({ people: letter.signatories.map((name) => ({ name })) })
			})
		] satisfies readonly PeopleSection[]
	};
}
