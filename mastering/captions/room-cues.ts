import type { Cue } from '../../src/content/detail';
import type { EventKind, Room } from '../../src/content/rooms';
import { readingSeconds, withoutOverlaps } from './cue';

/** For how long the lasting background is told of. */
const backgroundSeconds = 10;

/** How long each kind of sound goes on, in seconds. */
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

/** What can be heard in a room: first what lasts, then each event at its time. */
export function roomCues({ background, events, durationSeconds }: Room): Cue[] {
	const cues = [
		{ startSeconds: 0, endSeconds: backgroundSeconds, text: background },
		...events.map(({ kind, atSeconds, words }) => ({
			startSeconds: atSeconds,
			endSeconds: atSeconds + Math.max(soundSeconds[kind], readingSeconds(words)),
			text: words
		}))
	];
	return withoutOverlaps(cues, durationSeconds);
}
