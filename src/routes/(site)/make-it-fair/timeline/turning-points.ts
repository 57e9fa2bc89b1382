import { timeline } from '$content/timeline';
import { dateInWords } from '$lib/citations/dates';
import type { Marked, Marker } from '$lib/citations/notes';

/** A turning point, ready to show. */
export interface TurningPoint {
	readonly id: string;
	readonly date: string;
	readonly dateInWords: string;
	readonly title: string;
	readonly statement: Marked;
}

/** Marks the turning points. */
export function markTurningPoints(mark: Marker): TurningPoint[] {
	return timeline
		.filter(({ turning }) => turning !== undefined)
		.map((entry) => {
			const { id, date, title } = entry;
			return { id, date, dateInWords: dateInWords(date), title, statement: mark(entry) };
		});
}
