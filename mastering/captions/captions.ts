import type { TrackTitle } from '../../src/content/album';
import type { Cue } from '../../src/content/detail';
import type { Room } from '../../src/content/rooms';
import { eventCues, type MeasuredSound } from '../../src/lib/signal/cues';
import { roomCues } from './room-cues';
import type { Captions, SuppliedCaptions } from './supplied-captions';

/** What captions can be made from. The first of them that isn't null is used. */
export interface CaptionSources {
	/** The publisher's own. */
	readonly supplied: SuppliedCaptions | null;
	/** The room of a stand-in. */
	readonly room: Room | null;
	readonly measured: MeasuredSound;
}

/**
 * The captions of a recording. A note in the file says what kind of recording it is, and where the
 * captions come from.
 * @throws MasteringFault if the publisher's captions belong to another recording
 */
export function captionsOf(
	track: TrackTitle,
	{ supplied, room, measured }: CaptionSources
): Captions {
	const recording = room
		? `A stand-in for “${track.title}”: synthesised room tone, not a recording of the album.`
		: `The master of “${track.title}”.`;
	if (supplied) {
		const { text, cues } = supplied.within(measured.durationSeconds);
		return { text: withNote(text, `${recording}\nCaptions supplied by the publisher.`), cues };
	}
	const cues = room ? roomCues(room) : eventCues(measured);
	const origin = room ? 'the room’s description' : 'sounds that were detected';
	return { text: webVtt(cues, `${recording}\nCaptions from ${origin}.`), cues };
}

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

/** Inserts a comment after the first block, which is the signature. */
function withNote(text: string, note: string): string {
	const [signature = '', ...rest] = text.split('\n');
	return [signature, '', noteBlock(note), ...rest].join('\n').replace(/\n*$/, '\n');
}

function noteBlock(note: string): string {
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
