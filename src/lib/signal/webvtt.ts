import type { Cue } from '../../content/detail';

/**
 * The text of a WebVTT file (https://www.w3.org/TR/webvtt1/).
 * @param note where the captions come from, for a comment in the file
 */
export function webVtt(cues: readonly Cue[], note: string): string {
	const blocks = cues.map(
		({ startSeconds, endSeconds, text }) =>
			`${timestamp(startSeconds)} --> ${timestamp(endSeconds)}\n${escaped(text)}`
	);
	return `${['WEBVTT', noteBlock(note), ...blocks].join('\n\n')}\n`;
}

/** A comment in a WebVTT file. */
export function noteBlock(note: string): string {
	return `NOTE\n${escaped(note)}`;
}

/** `00:01:21.500`. */
function timestamp(seconds: number): string {
	const ms = Math.round(seconds * 1000);
	const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
	const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(two).join(':');
	return `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Escapes markup, `-->` included, and removes control characters and blank lines, which end a cue. */
function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\P{Cc}\t\n\r]+|[\ufffe\uffff]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/\s*[\r\n]\s*/g, '\n')
		.trim();
}
