import { timeline, type TimelineEntry, type Kind, type Region } from '$content/timeline';
import { dateInWords } from '$lib/citations/dates';
import { PageNotes, type Marked, type Note } from '$lib/citations/notes';
import { draw } from './drawing';

/** An entry, ready to list. */
export interface ListedEntry {
	readonly id: string;
	/** For the `datetime` attribute. */
	readonly date: string;
	readonly dateInWords: string;
	readonly region: Region;
	readonly kind: Kind;
	readonly title: string;
	readonly statement: Marked;
	readonly notes: readonly Note[];
}

/** The page’s copy: entries by year, their notes numbered, and the drawing. */
export function load() {
	const notes = new PageNotes();
	const entries = timeline.map((entry) => listed(entry, notes));
	const years = [...new Set(entries.map(({ date }) => date.slice(0, 4)))];
	return {
		years: years.map((year) => ({
			year,
			entries: entries.filter(({ date }) => date.startsWith(year))
		})),
		drawing: draw(timeline),
		count: entries.length
	};
}

function listed(entry: TimelineEntry, pageNotes: PageNotes): ListedEntry {
	const { id, date, region, kind, title } = entry;
	const { shown, notes } = pageNotes.together((mark) => mark(entry));
	return { id, date, dateInWords: dateInWords(date), region, kind, title, statement: shown, notes };
}
