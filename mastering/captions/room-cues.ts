import type { Cue } from '../../src/content/detail';
import type { EventKind, Room } from '../../src/content/rooms';
import { backgroundCue, readingSeconds, withoutOverlaps } from '../../src/lib/signal/cues';

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
export function roomCues({ background, events, durationSeconds }: Room): Cue[] {
	const cues = events.map(({ kind, atSeconds, words }) => ({
		startSeconds: atSeconds,
		endSeconds: atSeconds + Math.max(soundSeconds[kind], readingSeconds(words)),
		text: words
	}));
	return withoutOverlaps([backgroundCue(background), ...cues], durationSeconds);
}
