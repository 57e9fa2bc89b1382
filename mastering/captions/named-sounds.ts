import type { Cue, NamedSound } from '../../src/content/detail';
import type { SoundEvent } from '../../src/content/manifest';
import { soundWords } from './sound-words';

/** How far from a sound's beginning its caption may begin, in seconds. */
const apartSeconds = 1;

/** The sounds of a recording with what its captions say of them, or else neutral words. */
export function namedSounds(events: readonly SoundEvent[], cues: readonly Cue[]): NamedSound[] {
	return events.map((event) => {
		const apart = ({ startSeconds }: Cue): number => Math.abs(startSeconds - event.atSeconds);
		// What begins with the recording tells of the background.
		const [cue] = cues
			.filter((candidate) => candidate.startSeconds > 0 && apart(candidate) <= apartSeconds)
			.sort((a, b) => apart(a) - apart(b));
		return { ...event, words: cue?.text.replace(/\s+/g, ' ') ?? soundWords([event]) };
	});
}
