import type { Claim, SourcedSection, Statement } from '$content/claim';
import { sources, type Source, type SourceKey } from '$content/sources';

/** A statement as it is shown: its words, and the number of the note with its sources. */
export interface Marked {
	readonly text: string;
	/** None, if the statement is one about this site. */
	readonly mark?: Mark;
}

/** A number behind a statement, which leads to its note. */
export interface Mark {
	readonly number: number;
	/** Whether the note leads back to this mark: it does to the first of those that share it. */
	readonly isFirst: boolean;
}

/** A note: a number, and what the statements marked with it rest on. */
export interface Note {
	readonly number: number;
	readonly sources: readonly Source[];
}

/** Statements with the notes that stand beside them. */
export interface Noted<Shown> {
	readonly shown: Shown;
	readonly notes: readonly Note[];
}

/** Numbers the notes of one page, in the order in which they are asked for. */
export class PageNotes {
	#count = 0;

	/**
	 * Marks what stands together, such as a section: statements in it that rest on the same sources
	 * share a note.
	 * @param show makes what is shown, out of `mark`
	 */
	together<Shown>(show: (mark: Marker) => Shown): Noted<Shown> {
		const notes: Note[] = [];
		const shown = show((statement) => {
			if ('own' in statement) return { text: statement.own };
			const found = notes.find((note) => isSame(note.sources, sourcesOf(statement)));
			if (found) return { text: statement.text, mark: { number: found.number, isFirst: false } };
			this.#count += 1;
			notes.push({ number: this.#count, sources: sourcesOf(statement) });
			return { text: statement.text, mark: { number: this.#count, isFirst: true } };
		});
		return { shown, notes };
	}

	/**
	 * Marks a section, and whatever else is in it.
	 * @param lead makes what stands before its paragraphs, out of `mark`
	 * @param rest makes what follows them
	 */
	section<Lead extends object = object, Rest extends object = object>(
		{ id, heading, paragraphs }: SourcedSection,
		{ lead, rest }: { lead?: (mark: Marker) => Lead; rest?: (mark: Marker) => Rest } = {}
	): NotedSection & Lead & Rest {
		const { shown, notes } = this.together((mark) => ({
			...(lead?.(mark) as Lead),
			paragraphs: paragraphs.map((paragraph) => paragraph.map(mark)),
			...(rest?.(mark) as Rest)
		}));
		return { id, heading, ...shown, notes };
	}
}

/** Gives a statement its mark. */
export type Marker = (statement: Statement) => Marked;

/** A section whose paragraphs are marked. */
export interface NotedSection {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly (readonly Marked[])[];
	readonly notes: readonly Note[];
}

function sourcesOf(claim: Pick<Claim, 'sources'>): readonly Source[] {
	return claim.sources.map((key: SourceKey) => sources[key]);
}

function isSame(some: readonly Source[], others: readonly Source[]): boolean {
	return some.length === others.length && some.every((source) => others.includes(source));
}
