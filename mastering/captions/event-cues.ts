import type { Cue } from '../../src/content/detail';
import type { Recording, SoundEvent } from '../../src/content/manifest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { silenceDbfs } from '../audio/decibels';
import { readingSeconds, withoutOverlaps } from './cue';

/** What of a recording's figures captions are made from. */
export type Heard = Pick<
	Recording,
	'durationSeconds' | 'events' | 'noiseFloorDbfs' | 'spectrumDbfs'
>;

/** For how long the lasting background is told of. */
const backgroundSeconds = 10;
/** Sounds that begin within this time of a first one are told together, in seconds. */
const togetherSeconds = 2;
/** From here on a sound is no longer short, in seconds. */
const shortSeconds = 1;

const regions = [
	{ belowHz: 200, words: 'mostly below 200 Hz' },
	{ belowHz: 2000, words: 'mostly between 200 Hz and 2 kHz' },
	{ belowHz: Infinity, words: 'mostly above 2 kHz' }
] as const;

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
	const powers = regions.map((region) =>
		spectrumDbfs.reduce(
			(sum, dbfs, i) =>
				regionOf(thirdOctaveHz[i] ?? 0) === region ? sum + 10 ** (dbfs / 10) : sum,
			0
		)
	);
	const all = powers.reduce((sum, power) => sum + power, 0);
	const most = regions.find((_, i) => (powers[i] ?? 0) > all / 2);
	return ['Background', ...(most ? [most.words] : []), level].join(', ');
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

function soundWords(events: readonly SoundEvent[]): string {
	const found = new Set(events.map(({ bandHz }) => regionOf(bandHz).words));
	const [only] = found;
	return [kindOf(events), ...(found.size === 1 && only ? [only] : [])].join(', ');
}

function kindOf(events: readonly SoundEvent[]): string {
	if (events.length > 1) return 'Several sounds';
	const { lengthSeconds = 0 } = events[0] ?? {};
	if (lengthSeconds < shortSeconds) return 'A short sound';
	const seconds = Math.round(lengthSeconds);
	return `A sound of ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
}

function regionOf(hz: number): (typeof regions)[number] {
	return regions.find(({ belowHz }) => hz <= belowHz) ?? regions[2];
}
