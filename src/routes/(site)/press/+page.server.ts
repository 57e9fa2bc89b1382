import { releaseNotes } from '$content/album';
import { fidelity } from '$content/fidelity';
import { press, pressFacts } from '$content/press';
import { quotes } from '$content/quotes';
import { markQuotation, PageNotes } from '$lib/citations/notes';

/** Facts and quotations, their notes numbered from top to bottom. */
export function load() {
	const notes = new PageNotes();
	return {
		fidelity: fidelity.linked,
		releaseNotes,
		facts: notes.section(press.facts.section, {
			rest: (mark) => ({
				list: pressFacts.map((fact) => ({ term: fact.term, statement: mark(fact) }))
			})
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

/** What the page shows. */
export type PressCopy = ReturnType<typeof load>;
