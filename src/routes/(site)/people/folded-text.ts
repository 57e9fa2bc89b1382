/** A text as it is compared, and where each of its characters came from. */
export interface FoldedText {
	/** Small letters without accents, digits, and single spaces between words. */
	readonly text: string;
	/** Where each character's origin starts in the original. */
	readonly starts: readonly number[];
	/** Where it ends there. */
	readonly ends: readonly number[];
	/** Where words start in `text`. */
	readonly wordStarts: readonly number[];
}

/** Letters that Unicode does not take apart into a letter and an accent. */
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

const marks = /\p{M}+/gu;
const apostrophes = /['’‘ʼ`´]/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Folds a text: case, accents and apostrophes don't count, and whatever else is no letter parts words. */
export function foldText(original: string): FoldedText {
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	const wordStarts: number[] = [];
	let offset = 0;
	for (const character of original) {
		const end = offset + character.length;
		const folded = foldCharacter(character, text === '' || text.endsWith(' '));
		// An accent or an apostrophe belongs to the letter before it.
		if (folded === '' && ends.length > 0 && !text.endsWith(' ')) ends[ends.length - 1] = end;
		for (const letter of folded) {
			if (letter !== ' ' && (text === '' || text.endsWith(' '))) wordStarts.push(text.length);
			text += letter;
			starts.push(offset);
			ends.push(end);
		}
		offset = end;
	}
	return { text, starts, ends, wordStarts };
}

function foldCharacter(character: string, atWordStart: boolean): string {
	const plain = character.normalize('NFKD').replace(marks, '').toLowerCase();
	if (plain === '' || apostrophes.test(plain)) return '';
	if (!letterOrDigit.test(plain)) return atWordStart ? '' : ' ';
	return plainLetters[plain] ?? plain;
}
