import { press, pressFacts } from '$content/press';
import { quotes } from '$content/quotes';
import { markQuotation } from '$lib/citations/quotations';
import { PageNotes } from '$lib/citations/notes';

/** Numbers the notes of the page for the press. */
export function notePress() {
	const notes = new PageNotes();
	return {
		facts: notes.section(press.facts.section, {
			rest: (mark) => ({ list: pressFacts.map((fact) => ({ term: fact.term, said: mark(fact) })) })
		}),
		quotes: notes.section(
			{
				...press.quotes.section,
				paragraphs: press.quotes.section.paragraphs.map((own) => [{ own }])
			},
			{ rest: (mark) => ({ list: Object.values(quotes).map((one) => markQuotation(one, mark)) }) }
		)
	};
}

/** What of the page for the press has notes. */
export type NotedPress = ReturnType<typeof notePress>;
