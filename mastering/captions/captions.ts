import type { TrackTitle } from '../../src/content/album';
import type { Room } from '../../src/content/rooms';
import type { Captions } from './cue';
import { eventCues, type Heard } from './event-cues';
import { roomCues } from './room-cues';
import type { SuppliedCaptions } from './supplied-captions';
import { noteBlock, webVtt } from './web-vtt';

/** What there is to make captions from; the first that is there is taken, in this order. */
export interface CaptionSources {
	/** The publisher's own. */
	readonly supplied: SuppliedCaptions | null;
	/** The room of a stand-in. */
	readonly room: Room | null;
	/** What was measured. */
	readonly heard: Heard;
}

/**
 * The captions of a recording. A note in the file says what kind of recording it is, and who has
 * said what can be heard.
 * @throws MasteringFault when the publisher's captions are of another recording.
 */
export function captionsOf(track: TrackTitle, { supplied, room, heard }: CaptionSources): Captions {
	const recording = room
		? `A stand-in for “${track.title}”: synthesised room tone, not a recording of the album.`
		: `The master of “${track.title}”.`;
	if (supplied) {
		const { text, cues } = supplied.within(heard.durationSeconds);
		return { text: withNote(text, `${recording}\nCaptions supplied by the publisher.`), cues };
	}
	const cues = room ? roomCues(room) : eventCues(heard);
	const origin = room ? 'the room’s description' : 'sounds that were detected';
	return { text: webVtt(cues, `${recording}\nCaptions from ${origin}.`), cues };
}

/** With a comment after the first block, which is the signature. */
function withNote(text: string, note: string): string {
	const [signature = '', ...rest] = text.split('\n');
	return [signature, '', noteBlock(note), ...rest].join('\n').replace(/\n*$/, '\n');
}
