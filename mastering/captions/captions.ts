import type { TrackTitle } from '../../src/content/album';
import { roomBy, type Edition } from '../../src/content/edition';
import type { EventKind, Room } from '../../src/content/rooms';
import type { Cue } from '../../src/content/detail';
import {
	backgroundCue,
	eventCues,
	readingSeconds,
	withoutOverlaps,
	type MeasuredSound
} from '../../src/lib/signal/cues';
import { noteBlock, webVtt } from '../../src/lib/signal/webvtt';
import type { Captions, SuppliedCaptions } from './supplied-captions';

/** What captions can be made from. The first of them that isn't null is used. */
export interface CaptionSources {
	/** The publisher's own. */
	readonly supplied: SuppliedCaptions | null;
	/** The room of a stand-in. */
	readonly room: Room | null;
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition?: Edition | undefined;
	readonly measured: MeasuredSound;
}

/**
 * The captions of a recording. A note in the file says what kind of recording it is, and where the
 * captions come from.
 * @throws MasteringFault if the publisher's captions belong to another recording
 */
export function captionsOf(
	track: TrackTitle,
	{ supplied, room, edition, measured }: CaptionSources
): Captions {
	const recording = room
		? `A stand-in for “${track.title}”: synthesised room tone, not a recording of the album.`
		: edition
			? `“${track.title}”: ${roomBy(edition.name)}.`
			: `The master of “${track.title}”.`;
	if (supplied) {
		const { text, cues } = supplied.within(measured.durationSeconds);
		return { text: withNote(text, `${recording}\nCaptions supplied by the publisher.`), cues };
	}
	const cues = room ? roomCues(room) : eventCues(measured);
	const origin = room ? 'the room’s description' : 'sounds that were detected';
	return { text: webVtt(cues, `${recording}\nCaptions from ${origin}.`), cues };
}

/** How long each kind of sound lasts. */
const soundSeconds: Readonly<Record<EventKind, number>> = {
	bird: 4,
	chair: 2.5,
	cloth: 2,
	door: 3.5,
	drip: 1.5,
	floorboard: 2.5,
	pipe: 2,
	string: 7,
	switch: 1.5
};

/** What can be heard in a stand-in's room: first the background, then each event at its time. */
function roomCues({ background, events, durationSeconds }: Room): Cue[] {
	const cues = events.map(({ kind, atSeconds, words }) => ({
		startSeconds: atSeconds,
		endSeconds: atSeconds + Math.max(soundSeconds[kind], readingSeconds(words)),
		text: words
	}));
	return withoutOverlaps([backgroundCue(background), ...cues], durationSeconds);
}

/** Inserts a comment after the first block, which is the signature. */
function withNote(text: string, note: string): string {
	const [signature = '', ...rest] = text.split('\n');
	return [signature, '', noteBlock(note), ...rest].join('\n').replace(/\n*$/, '\n');
}
