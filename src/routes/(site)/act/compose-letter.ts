import type { LetterAsk, LetterPoint, LetterTemplate, Tone } from '$content/letter';
import { withQuery } from '$lib/share/services';

/** The choices that turn a template into a letter. */
export interface LetterChoice {
	readonly tone: Tone;
	/** The ids of the points and asks it includes. */
	readonly points: readonly string[];
	readonly asks: readonly string[];
}

/** The three paragraphs of a letter. */
type Paragraphs = readonly [string, string, string];

/** The default choices. */
export function suggestedChoice(template: LetterTemplate): LetterChoice {
	const chosen = (parts: readonly (LetterAsk | LetterPoint)[]) =>
		parts.filter((part) => part.chosen).map(({ id }) => id);
	return { tone: 'plain', points: chosen(template.points), asks: chosen(template.asks) };
}

/** Composes the paragraphs. One without points or asks is empty. */
export function composeParagraphs(template: LetterTemplate, choice: LetterChoice): Paragraphs {
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

/** How a letter ends: it depends on whether it addresses somebody by name. */
export function closingOf(template: LetterTemplate, tone: Tone, isNamed: boolean): string {
	return (isNamed ? undefined : template.closingToNobody?.[tone]) ?? template.closing[tone];
}

/** The whole letter, with empty lines between paragraphs. What is empty is left out. */
export function composeLetter(parts: {
	readonly greeting: string;
	readonly paragraphs: Paragraphs;
	readonly closing: string;
	/** The name and address of the writer. */
	readonly signature: readonly string[];
}): string {
	const paragraphs = parts.paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
	const lines = parts.signature.flatMap((part) => part.split('\n').map((line) => line.trim()));
	const end = [parts.closing, ...lines.filter(Boolean)].join('\n');
	return [parts.greeting, ...paragraphs, end].join('\n\n');
}

/** Counts the words of a text. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What browsers take for an email address (https://html.spec.whatwg.org/#valid-e-mail-address). */
const emailAddress =
	/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Whether a text is an email address. */
export function isEmailAddress(text: string): boolean {
	return emailAddress.test(text);
}

/**
 * An address that opens a letter in the email app (https://www.rfc-editor.org/rfc/rfc6068). Without a
 * text, the email is empty.
 * @param recipient an email address; left out, the email has none yet
 */
export function mailtoHref(subject: string, body?: string, recipient = ''): string {
	const lines = body?.replace(/\r\n|\r|\n/g, '\r\n');
	const to = encodeURIComponent(recipient).replace('%40', '@');
	return withQuery(`mailto:${to}`, { subject, ...(lines === undefined ? {} : { body: lines }) });
}

/**
 * How many characters of a `mailto:` address every email app takes: Windows passes on about 2,000,
 * and what is beyond is lost without a word.
 */
export const MAX_MAILTO_LENGTH = 1900;
