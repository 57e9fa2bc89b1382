import type { LetterTemplate, Tone } from '$content/letter';

/** A point or an ask, without what it rests on. */
export interface LetterPart {
	readonly id: string;
	readonly label: string;
	readonly text: string;
	readonly chosen?: boolean;
}

/** The words out of which a letter is put together. */
export type DraftWords = Omit<LetterTemplate, 'asks' | 'points'> & {
	readonly points: readonly LetterPart[];
	readonly asks: readonly LetterPart[];
};

/** What of a letter's words is chosen. */
export interface LetterChoice {
	readonly tone: Tone;
	/** The ids of points and asks that are in. */
	readonly points: readonly string[];
	readonly asks: readonly string[];
}

/** The three paragraphs of a letter. */
export type Paragraphs = readonly [string, string, string];

/** What is chosen of a letter before anybody chooses. */
export function suggestedChoice(words: DraftWords): LetterChoice {
	const chosen = (parts: readonly LetterPart[]) =>
		parts.filter((part) => part.chosen).map(({ id }) => id);
	return { tone: 'plain', points: chosen(words.points), asks: chosen(words.asks) };
}

/** The paragraphs that a choice gives. One out of which everything was taken is empty. */
export function composeParagraphs(words: DraftWords, choice: LetterChoice): Paragraphs {
	const points = words.points.filter(({ id }) => choice.points.includes(id));
	const asks = words.asks.filter(({ id }) => choice.asks.includes(id));
	return [
		words.opening[choice.tone],
		points.map(({ text }) => text).join(' '),
		asks.length === 0
			? ''
			: `${words.asking[choice.tone]} ${inOneSentence(asks.map(({ text }) => text))}.`
	];
}

function inOneSentence(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	if (parts.length < 2) return last;
	// Several of them have an “and” within.
	return `${parts.slice(0, -1).join(', ')}, and ${last}`;
}

/** A letter as it is sent, paragraphs parted by empty lines. */
export function composeLetter(parts: {
	readonly greeting: string;
	readonly paragraphs: Paragraphs;
	readonly closing: string;
	readonly writer: string;
}): string {
	const paragraphs = parts.paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
	return [parts.greeting, ...paragraphs, `${parts.closing}\n${parts.writer}`].join('\n\n');
}

/** How many words a text has, as a reader would count them. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * An address that opens a letter in the mail program, to nobody yet
 * (https://www.rfc-editor.org/rfc/rfc6068).
 */
export function mailtoHref(subject: string, body: string): string {
	const lines = body.replaceAll('\n', '\r\n');
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
