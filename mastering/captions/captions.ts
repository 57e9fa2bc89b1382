import type { TrackTitle } from '../../src/content/album';
import type { Room } from '../../src/content/rooms';
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
 * What can be heard in a recording, and when, as the text of a WebVTT file. A note in it says what
 * kind of recording it is, and who has said so.
 * @throws MasteringFault when the publisher's captions are of another recording.
 */
export function captionsOf(track: TrackTitle, { supplied, room, heard }: CaptionSources): string {
	const recording = room
		? `A stand-in for “${track.title}”: synthesised room tone, not a recording of the album.`
		: `The master of “${track.title}”.`;
	if (supplied) {
		const text = supplied.within(heard.durationSeconds);
		return withNote(text, `${recording}\nCaptions supplied by the publisher.`);
	}
	return room
		? webVtt(roomCues(room), `${recording}\nCaptions from the room’s description.`)
		: webVtt(eventCues(heard), `${recording}\nCaptions from sounds that were detected.`);
}

/** With a comment after the first block, which is the signature. */
function withNote(text: string, note: string): string {
	const [signature = '', ...rest] = text.split('\n');
	return [signature, '', noteBlock(note), ...rest].join('\n').replace(/\n*$/, '\n');
}
