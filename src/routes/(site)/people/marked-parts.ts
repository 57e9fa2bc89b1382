import type { Range } from './name-search';

/** A piece of a text, and whether it answers the query. */
export interface MarkedPart {
	readonly text: string;
	readonly marked: boolean;
}

/** Cuts a text at the ranges that answer. Put together again, the pieces are the text. */
export function markParts(text: string, ranges: readonly Range[]): MarkedPart[] {
	const parts: MarkedPart[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		parts.push({ text: text.slice(at, start), marked: false });
		parts.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	parts.push({ text: text.slice(at), marked: false });
	return parts.filter((part) => part.text !== '');
}
