import type { Claim, Quotation, SourcedSection, Statement } from '$content/claim';
import { sources, type Source, type SourceKey } from '$content/sources';

/** A statement with the number of the note that lists its sources. */
export interface Marked {
	readonly text: string;
	/** Left out for a statement about this site. */
	readonly mark?: Mark;
}

/** The number after a statement, which links to its note. */
export interface Mark {
	readonly number: number;
	/** Whether the note links back to this mark: the first of those that share it. */
	readonly isFirst: boolean;
	/** Goes before the number in ids, where sections have numbers of their own. */
	readonly prefix?: string | undefined;
}

/** A note: its number, and the sources of the statements marked with it. */
export interface Note {
	readonly number: number;
	readonly sources: readonly Source[];
	/** As in its marks. */
	readonly prefix?: string | undefined;
}

/** Statements with their notes. */
export interface Noted<Shown> {
	readonly shown: Shown;
	readonly notes: readonly Note[];
}

/** Numbers the notes of a page in order of first use. */
export class PageNotes {
	#count = 0;
	readonly #prefix: string | undefined;

	/** @param prefix makes ids unique on a page whose sections are numbered separately: `uk-` */
	constructor(prefix?: string) {
		this.#prefix = prefix;
	}

	/**
	 * Marks statements that are shown together, such as a section: those with the same sources share
	 * a note.
	 * @param show makes what is shown, using `mark`
	 */
	together<Shown>(show: (mark: Marker) => Shown): Noted<Shown> {
		const notes: Note[] = [];
		const prefix = this.#prefix;
		const shown = show((statement) => {
			if ('own' in statement) return { text: statement.own };
			const found = notes.find((note) => isSame(note.sources, sourcesOf(statement)));
			if (found)
				return { text: statement.text, mark: { number: found.number, isFirst: false, prefix } };
			this.#count += 1;
			notes.push({ number: this.#count, sources: sourcesOf(statement), prefix });
			return { text: statement.text, mark: { number: this.#count, isFirst: true, prefix } };
		});
		return { shown, notes };
	}

	/**
	 * Marks a section, and what else is in it.
	 * @param lead makes what comes before its paragraphs, using `mark`
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

/** A section with marked paragraphs. */
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

/** A quotation with its marked attribution. */
export interface MarkedQuotation {
	readonly text: string;
	readonly attribution: Marked;
}

/** Marks a quotation after the speaker's name, so that the quoted text stays word for word. */
export function markQuotation(quotation: Quotation, mark: Marker): MarkedQuotation {
	const { text, speaker, occasion } = quotation;
	return { text, attribution: mark({ ...quotation, text: `${speaker}, ${occasion}.` }) };
}
