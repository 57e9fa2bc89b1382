import uFuzzy from '@leeoniya/ufuzzy';

/** A piece of a text, and whether it matches the query. */
export interface TextPart {
	readonly text: string;
	readonly marked: boolean;
}

/** A text that matches a query. */
export interface Match {
	/** Its index in the list that was searched. */
	readonly index: number;
	/** The whole text, in pieces. */
	readonly parts: readonly TextPart[];
}

type Range = readonly [start: number, end: number];

/** How many words of a query may come in any order. */
const maxWordsOutOfOrder = 4;

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- uFuzzy's enums don't exist at run time */
/** Ways to compare, best first. Short queries would match almost anything in the later ones. */
const searches = [
	{ minLetters: 1, fuzzy: new uFuzzy({ intraSplit: null, interLft: 2 }) },
	{ minLetters: 3, fuzzy: new uFuzzy({ intraSplit: null }) },
	{
		minLetters: 4,
		fuzzy: new uFuzzy({
			intraSplit: null,
			intraMode: 1,
			// A missing space is a typo too.
			intraChars: '[a-z\\d ]',
			intraRules: (word) => {
				const typos = word.length < 3 ? 0 : 1;
				return {
					intraSlice: [0, Infinity],
					intraIns: typos,
					intraSub: typos,
					intraTrn: typos,
					intraDel: typos
				};
			}
		})
	}
] as const;
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

/** Letters that Unicode does not decompose into a letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i'
};

/**
 * Finds texts, such as names, by the beginnings of their words or a part of them. Case, accents,
 * apostrophes and a typo don't matter.
 * @returns the matches, best first; every text if the query is blank
 */
export function searchTexts(texts: readonly string[], query: string): Match[] {
	const wanted = fold(query)
		.text.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	if (wanted === '') {
		return texts.map((text, index) => ({ index, parts: markRanges(text, []) }));
	}
	const folded = texts.map(fold);
	const haystack = folded.map(({ text }) => text);
	const matches = new Map<number, Match>();
	for (const { minLetters, fuzzy } of searches) {
		if (wanted.length < minLetters || !/[a-z\d]/.test(wanted)) continue;
		const [, info, order] = fuzzy.search(haystack, wanted, maxWordsOutOfOrder);
		for (const place of order ?? []) {
			const index = info?.idx[place] ?? 0;
			if (matches.has(index)) continue;
			const text = texts[index] ?? '';
			const ranges = toRanges(text, folded[index]?.offsets ?? [], info?.ranges[place] ?? []);
			matches.set(index, { index, parts: markRanges(text, ranges) });
		}
	}
	return [...matches.values()];
}

/** A text in plain lower-case letters, with the offset of each in the original, and its length. */
function fold(original: string): { readonly text: string; readonly offsets: readonly number[] } {
	let text = '';
	let offset = 0;
	const offsets: number[] = [];
	for (const character of original) {
		const letter = character.normalize('NFKD').toLowerCase();
		const plain = plainLetters[letter] ?? letter.replace(/[\p{M}'’‘ʼ`´]/gu, '');
		text += plain;
		offsets.push(...Array.from({ length: plain.length }, () => offset));
		offset += character.length;
	}
	return { text, offsets: [...offsets, original.length] };
}

/** Translates uFuzzy's list of starts and ends, and joins words that are next to each other. */
function toRanges(text: string, offsets: readonly number[], found: readonly number[]): Range[] {
	const ranges: Range[] = [];
	for (let at = 0; at < found.length; at += 2) {
		let [start, end] = [found[at], found[at + 1]].map((index = 0) => offsets[index] ?? 0) as [
			number,
			number
		];
		while (text[start] === ' ') start++;
		while (text[end - 1] === ' ') end--;
		const previous = ranges.at(-1);
		if (previous && !/[\p{L}\p{N}]/u.test(text.slice(previous[1], start))) {
			ranges[ranges.length - 1] = [previous[0], end];
		} else ranges.push([start, end]);
	}
	return ranges;
}

function markRanges(text: string, ranges: readonly Range[]): TextPart[] {
	const parts: TextPart[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		parts.push({ text: text.slice(at, start), marked: false });
		parts.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	parts.push({ text: text.slice(at), marked: false });
	return parts.filter((part) => part.text !== '');
}
