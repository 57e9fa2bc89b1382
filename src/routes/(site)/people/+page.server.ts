import type { Statement } from '$content/claim';
import { people } from '$content/people';
import { sources } from '$content/sources';
import {
	PageNotes,
	type Marked,
	type Marker,
	type Noted,
	type NotedSection as NotedSectionOf
} from '$lib/citations/notes';
import type { ListedPerson } from './find-people';

/** A section of the page: its text, then its names. */
export interface PeopleSection extends NotedSectionOf {
	readonly people: readonly ListedPerson[];
}

/** What the page shows. */
export interface PeopleCopy {
	readonly title: string;
	readonly description: string;
	readonly lede: Noted<readonly Marked[]>;
	/** The link to the full list of names. */
	readonly full: { readonly label: string; readonly note: string; readonly url: string };
	readonly sections: readonly PeopleSection[];
}

/** The page’s copy, its notes numbered from top to bottom. */
export function load(): PeopleCopy {
	const { title, description, lede, full, recordists, contributors, letter } = people;
	const notes = new PageNotes();
	return {
		title,
		description,
		lede: notes.together((mark) => lede.map(mark)),
		full: { label: full.label, note: full.note, url: sources[full.source].url },
		sections: [
			sectionOf(notes, recordists.section, (mark) =>
				recordists.list.map((recordist) => ({ name: recordist.name, ...mark(recordist) }))
			),
			sectionOf(notes, contributors.section, (mark) =>
				contributors.list.map((person) => ({
					name: person.text,
					description: person.description,
					text: person.note,
					mark: mark(person).mark
				}))
			),
			sectionOf(notes, letter.section, () => letter.signatories.map((name) => ({ name })))
		]
	};
}

interface SectionWords {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly (readonly Statement[])[];
}

function sectionOf(
	pageNotes: PageNotes,
	{ id, heading, paragraphs }: SectionWords,
	list: (mark: Marker) => readonly ListedPerson[]
): PeopleSection {
	const { shown, notes } = pageNotes.together((mark) => ({
		paragraphs: paragraphs.map((paragraph) => paragraph.map(mark)),
		people: list(mark)
	}));
	return { id, heading, notes, ...shown };
}
