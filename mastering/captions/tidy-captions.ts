import { decodeHTMLStrict } from 'entities';

/** A line of captions, and the line of the publisher's file that it comes from. */
export interface CaptionLine {
	readonly text: string;
	/** From 1. */
	readonly line: number;
}

const arrow = '-->';

/** Captions as lines of WebVTT. */
export interface TidyCaptions {
	readonly lines: readonly CaptionLine[];
	readonly isFromSubRip: boolean;
}

/**
 * Captions as WebVTT wants them, from what programs export: without what a header says about the
 * file, with markup characters escaped, old names of settings replaced, and without control
 * characters. Times stay as they are. SubRip is known by its content, as files are often renamed.
 */
export function tidyCaptions(text: string): TidyCaptions {
	const read = text
		.replace(/^\uFEFF+/, '')
		.split(/\r\n|\n|\r/)
		.map((line, i) => ({ text: withoutControls(line), line: i + 1 }));
	const begun = read.slice(
		Math.max(
			0,
			read.findIndex(({ text: line }) => line.trim() !== '')
		)
	);
	const [first, second] = begun;
	const isFromSubRip = [first, second].some((each) => subRipTimes.test(each?.text ?? ''));
	const lines = isFromSubRip ? fromSubRip(begun) : withoutHeader(begun);
	return { lines: tidyBlocks(lines), isFromSubRip };
}

/** They mean nothing in captions, and XML can't hold them. A tab is a space to WebVTT. */
function withoutControls(line: string): string {
	return line.replace(/\0/g, '\uFFFD').replace(/[^\P{Cc}\t]+|[\ufffe\uffff]/gu, ' ');
}

/** Keeps the signature and what follows the header: `Kind:`, `Language:`, `X-TIMESTAMP-MAP=`. */
function withoutHeader([signature, ...rest]: readonly CaptionLine[]): CaptionLine[] {
	if (!signature) return [];
	const end = rest.findIndex(({ text }) => text.trim() === '' || text.includes(arrow));
	const isGap = rest[end]?.text.trim() === '';
	const body = end < 0 ? [] : rest.slice(isGap ? end + 1 : end);
	return [signature, { text: '', line: signature.line }, ...body];
}

const subRipTime = String.raw`(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})`;
/** After the times there may be a position in pixels of a film, `X1:40 X2:600 Y1:20 Y2:50`. */
const subRipTimes = new RegExp(String.raw`^\s*${subRipTime}\s*${arrow}\s*${subRipTime}(?:\s.*)?$`);

/** SubRip has no standard: https://wiki.videolan.org/SubRip/ */
function fromSubRip(lines: readonly CaptionLine[]): CaptionLine[] {
	const isTiming = (i: number): boolean => lines[i]?.text.includes(arrow) ?? false;
	const isNumber = (i: number): boolean => /^\s*\d+\s*$/.test(lines[i]?.text ?? '');
	const written = lines.flatMap(({ text, line }, i): CaptionLine[] => {
		if (isNumber(i) && isTiming(i + 1)) return [];
		if (isTiming(i)) {
			const gap = { text: '', line };
			return [gap, { text: text.replace(subRipTimes, fromSubRipTimes), line }];
		}
		// In WebVTT an empty line would end the cue.
		return text.trim() === '' ? [] : [{ text: fromSubRipText(text.trim()), line }];
	});
	return [{ text: 'WEBVTT', line: 1 }, ...written];
}

function fromSubRipTimes(_: string, ...found: readonly string[]): string {
	const [h = '', m = '', s = '', f = '', h2 = '', m2 = '', s2 = '', f2 = ''] = found;
	const time = (hours: string, minutes: string, seconds: string, fraction: string): string =>
		`${hours.padStart(2, '0')}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}`;
	return `${time(h, m, s, f)} ${arrow} ${time(h2, m2, s2, f2)}`;
}

/** Keeps italics, bold and underlines; drops fonts, colours and the positions of `{\an8}`. */
function fromSubRipText(text: string): string {
	return text.replace(/\{\\[^}]*\}/g, '').replace(/\{(\/?)([ibu])\}/gi, '<$1$2>');
}

function tidyBlocks(lines: readonly CaptionLine[]): CaptionLine[] {
	let block: 'cue' | 'other' | 'outside' = 'outside';
	return lines.map(({ text, line }) => {
		if (text.includes(arrow)) {
			// What follows is text, even in what began as a comment.
			block = 'cue';
			return { text: tidySettings(text), line };
		}
		if (text === '') block = 'outside';
		else if (block === 'outside') block = 'other';
		return { text: block === 'cue' ? tidyText(text) : text, line };
	});
}

/** The names that drafts of WebVTT had for settings, which many programs still write. */
function tidySettings(timing: string): string {
	return timing
		.trimEnd()
		.replace(/^(\s*[\d:.]+)\s*-->\s*(?=\d)/, '$1 --> ')
		.replace(/(\salign:)middle\b/, '$1center')
		.replace(/(\s(?:line|position):[^\s,]+,)middle\b/g, '$1center')
		.replace(/(\sposition:[^\s,]+),(start|end)\b/, (_, setting: string, align: string) =>
			align === 'start' ? `${setting},line-left` : `${setting},line-right`
		);
}

function tidyText(text: string): string {
	return (
		text
			.replace(/<\/?(?:font|span)\b[^>]*>|<br\s*\/?>/gi, '')
			.replace(/<\/?[BIU]>/g, (found) => found.toLowerCase())
			.replace(/&(?:#?\w+;)?/g, tidyReference)
			// Neither a tag nor a moment within a cue, `<00:01.500>`.
			.replace(/<(?![a-z/]|[\d:.]+>)/gi, '&lt;')
	);
}

/** WebVTT's own references stay, HTML's become what they stand for, and any other `&` is one. */
function tidyReference(reference: string): string {
	if (/^&(?:amp|lt|gt|lrm|rlm|nbsp);$/.test(reference)) return reference;
	const decoded = decodeHTMLStrict(reference);
	if (decoded === reference) return reference.replace('&', '&amp;');
	return withoutControls(decoded)
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;');
}
