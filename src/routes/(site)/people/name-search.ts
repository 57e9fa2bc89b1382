import { foldText, type FoldedText } from './folded-text';
import { endWithTypo } from './typo';

/** A part of a text: from an offset, up to another. */
export type Range = readonly [start: number, end: number];

/** A text that answers a query. */
export interface Match {
	/** Its place among the texts that are searched. */
	readonly index: number;
	/** What of it answers, from left to right. */
	readonly ranges: readonly Range[];
}

/** Below this many letters a typo would let almost everything match. */
const leastLettersForTypo = 4;
/** Below this many a match within a word would. */
const leastLettersWithin = 3;

/** What a query is compared with, in order of how well it then answers. */
const comparisons = [asPhrase, asWords, within, asPhraseWithTypo, asWordsWithTypo] as const;

/**
 * Searches short texts, such as names, while a query is typed: its last word may be unfinished, its
 * words may come in any order, and it may hold one typo. Case, accents and apostrophes don't count.
 */
export class NameSearch {
	readonly #texts: readonly FoldedText[];

	constructor(texts: readonly string[]) {
		this.#texts = texts.map(foldText);
	}

	/** The texts that answer, the best first, otherwise in their order. All of them if nothing is asked. */
	find(query: string): Match[] {
		const { text: asked } = foldText(query);
		const wanted = asked.trim();
		if (wanted === '') return this.#texts.map((_, index) => ({ index, ranges: [] }));
		const words = wanted.split(' ');
		const ranked: Match[][] = comparisons.map(() => []);
		for (const [index, folded] of this.#texts.entries()) {
			for (const [rank, compare] of comparisons.entries()) {
				const found = compare(folded, wanted, words);
				if (!found) continue;
				ranked[rank]?.push({ index, ranges: inOriginal(folded, found) });
				break;
			}
		}
		return ranked.flat();
	}
}

function asPhrase({ text, wordStarts }: FoldedText, wanted: string): Range[] | undefined {
	const start = wordStarts.find((at) => text.startsWith(wanted, at));
	return start === undefined ? undefined : [[start, start + wanted.length]];
}

function asWords(folded: FoldedText, _: string, words: readonly string[]): Range[] | undefined {
	const ranges: Range[] = [];
	for (const word of words) {
		const [range] = asPhrase(folded, word) ?? [];
		if (!range) return undefined;
		ranges.push(range);
	}
	return ranges;
}

function within({ text }: FoldedText, wanted: string): Range[] | undefined {
	const start = wanted.length < leastLettersWithin ? -1 : text.indexOf(wanted);
	return start === -1 ? undefined : [[start, start + wanted.length]];
}

function asPhraseWithTypo(folded: FoldedText, wanted: string): Range[] | undefined {
	if (wanted.length < leastLettersForTypo) return undefined;
	for (const start of folded.wordStarts) {
		const end = endWithTypo(folded.text, wanted, start);
		if (end !== undefined) return [[start, end]];
	}
	return undefined;
}

/** One word may hold the typo; all others must be right. */
function asWordsWithTypo(
	folded: FoldedText,
	wanted: string,
	words: readonly string[]
): Range[] | undefined {
	if (words.length === 1 || wanted.length < leastLettersForTypo) return undefined;
	const ranges: Range[] = [];
	let typos = 0;
	for (const word of words) {
		const right = asPhrase(folded, word)?.[0];
		// A lone letter with a typo is any letter.
		const range = right ?? (typos++ === 0 && word.length > 1 && wordWithTypo(folded, word));
		if (!range) return undefined;
		ranges.push(range);
	}
	return ranges;
}

function wordWithTypo({ text, wordStarts }: FoldedText, word: string): Range | undefined {
	for (const start of wordStarts) {
		const end = endWithTypo(text, word, start);
		if (end !== undefined) return [start, end];
	}
	return undefined;
}

function inOriginal({ text, starts, ends }: FoldedText, found: readonly Range[]): Range[] {
	const ranges = found.flatMap(([start, end]): Range[] => {
		const from = starts[start];
		// A typo can stand for the space behind a word.
		const to = ends[text[end - 1] === ' ' ? end - 2 : end - 1];
		return from === undefined || to === undefined ? [] : [[from, to]];
	});
	return joinRanges(ranges.sort(([a], [b]) => a - b));
}

/** Two words of a query may have met the same word. */
function joinRanges(sorted: readonly Range[]): Range[] {
	const joined: Range[] = [];
	for (const range of sorted) {
		const last = joined.at(-1);
		if (last && range[0] <= last[1])
			joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
		else joined.push(range);
	}
	return joined;
}
