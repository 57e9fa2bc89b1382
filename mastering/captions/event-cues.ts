import type { Cue } from '../../src/content/detail';
import type { Recording, SoundEvent } from '../../src/content/manifest';
import { silenceDbfs } from '../../src/lib/signal/decibels';
import { readingSeconds, withoutOverlaps } from './cue';
import { regionWords, soundWords } from './sound-words';

/** What of a recording's figures captions are made from. */
export type Heard = Pick<
	Recording,
	'durationSeconds' | 'events' | 'noiseFloorDbfs' | 'spectrumDbfs'
>;

/** For how long the lasting background is told of. */
const backgroundSeconds = 10;
/** Sounds that begin within this time of a first one are told together, in seconds. */
const togetherSeconds = 2;

/** Detected sounds in neutral words: nobody has said what they are. */
export function eventCues(heard: Heard): Cue[] {
	const background = {
		startSeconds: 0,
		endSeconds: backgroundSeconds,
		text: backgroundWords(heard)
	};
	const cues = together(heard.events).map((events): Cue => {
		const text = soundWords(events);
		const startSeconds = Math.min(...events.map(({ atSeconds }) => atSeconds));
		const end = Math.max(
			...events.map(({ atSeconds, lengthSeconds }) => atSeconds + lengthSeconds)
		);
		return { startSeconds, endSeconds: Math.max(end, startSeconds + readingSeconds(text)), text };
	});
	return withoutOverlaps([background, ...cues], heard.durationSeconds);
}

function backgroundWords({ noiseFloorDbfs, spectrumDbfs }: Heard): string {
	if (noiseFloorDbfs <= silenceDbfs) return 'Digital silence';
	const level = `about ${Math.round(noiseFloorDbfs)} dBFS`.replace('-', '\u2212');
	const most = regionWords(spectrumDbfs);
	return ['Background', ...(most ? [most] : []), level].join(', ');
}

/** In groups of what is too close to be told apart. */
function together(events: readonly SoundEvent[]): SoundEvent[][] {
	const groups: SoundEvent[][] = [];
	for (const event of events) {
		const [first] = groups.at(-1) ?? [];
		if (first && event.atSeconds - first.atSeconds < togetherSeconds) groups.at(-1)?.push(event);
		else groups.push([event]);
	}
	return groups;
}
