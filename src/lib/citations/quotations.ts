import type { Quotation } from '$content/claim';
import type { Marked, Marker } from './notes';

/** A quotation as it is shown: the words, and below them whose they are, with their note. */
export interface QuotedWords {
	readonly text: string;
	readonly attribution: Marked;
}

/** Marks a quotation behind the name of its speaker, so that the words stay as they were said. */
export function markQuotation(quotation: Quotation, mark: Marker): QuotedWords {
	const { text, speaker, said } = quotation;
	return { text, attribution: mark({ ...quotation, text: `${speaker}, ${said}.` }) };
}
