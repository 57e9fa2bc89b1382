import type { LetterTemplate, Tone } from '$content/letter';
import { withQuery } from '$lib/share/services';

/** A point or an ask, without its sources. */
export interface LetterPart {
	readonly id: string;
	readonly label: string;
	readonly text: string;
	readonly chosen?: boolean;
}

/** A letter template without sources. */
export type DraftTemplate = Omit<LetterTemplate, 'asks' | 'points'> & {
	readonly points: readonly LetterPart[];
	readonly asks: readonly LetterPart[];
};

/** The choices that turn a template into a letter. */
export interface LetterChoice {
	readonly tone: Tone;
	/** The ids of the points and asks it includes. */
	readonly points: readonly string[];
	readonly asks: readonly string[];
}

/** The three paragraphs of a letter. */
export type Paragraphs = readonly [string, string, string];

/** The default choices. */
export function suggestedChoice(template: DraftTemplate): LetterChoice {
	const chosen = (parts: readonly LetterPart[]) =>
		parts.filter((part) => part.chosen).map(({ id }) => id);
	return { tone: 'plain', points: chosen(template.points), asks: chosen(template.asks) };
}

/** Composes the paragraphs. One without points or asks is empty. */
export function composeParagraphs(template: DraftTemplate, choice: LetterChoice): Paragraphs {
	const points = template.points.filter(({ id }) => choice.points.includes(id));
	const asks = template.asks.filter(({ id }) => choice.asks.includes(id));
	return [
		template.opening[choice.tone],
		points.map(({ text }) => text).join(' '),
		asks.length === 0
			? ''
			: `${template.asking[choice.tone]} ${inOneSentence(asks.map(({ text }) => text))}.`
	];
}

function inOneSentence(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	if (parts.length < 2) return last;
	// The comma, as many parts contain an “and”.
	return `${parts.slice(0, -1).join(', ')}, and ${last}`;
}

/** The whole letter, with empty lines between paragraphs. */
export function composeLetter(parts: {
	readonly greeting: string;
	readonly paragraphs: Paragraphs;
	readonly closing: string;
	readonly writer: string;
}): string {
	const paragraphs = parts.paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
	return [parts.greeting, ...paragraphs, `${parts.closing}\n${parts.writer}`].join('\n\n');
}

/** Counts the words of a text. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * An address that opens a letter in the email app, without a recipient
 * (https://www.rfc-editor.org/rfc/rfc6068). Without a text, the email is empty.
 */
export function mailtoHref(subject: string, body?: string): string {
	const lines = body?.replace(/\r\n|\r|\n/g, '\r\n');
	return withQuery('mailto:', { subject, ...(lines === undefined ? {} : { body: lines }) });
}

/**
 * How many characters of a `mailto:` address every email app takes: Windows passes on about 2,000,
 * and what is beyond is lost without a word.
 */
export const MAX_MAILTO_LENGTH = 1900;
