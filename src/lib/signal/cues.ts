import type { Cue } from '../../content/detail';
import type { Recording, SoundEvent } from '../../content/manifest';
import { silenceDbfs } from './decibels';
import { describeSounds, regionOfSpectrum } from './descriptions';

/** The measurements that captions are made from. */
export interface MeasuredSound extends Pick<
	Recording,
	'durationSeconds' | 'events' | 'noiseFloorDbfs'
> {
	/** Level per third octave of the quiet passages, so that one loud sound doesn't name the rest. */
	readonly quietDbfs: readonly number[];
}

/** How long the description of the background is shown. */
const backgroundSeconds = 10;
/** Sounds that start within this time of the first share a cue. */
const togetherSeconds = 2;
/** A shorter cue can't be read. */
const leastSeconds = 0.01;

/** Neutral cues for detected sounds, whose causes aren't known. */
export function eventCues(measured: MeasuredSound): Cue[] {
	const cues = together(measured.events).map((events): Cue => {
		const text = describeSounds(events);
		const startSeconds = Math.min(...events.map(({ atSeconds }) => atSeconds));
		const end = Math.max(
			...events.map(({ atSeconds, lengthSeconds }) => atSeconds + lengthSeconds)
		);
		return { startSeconds, endSeconds: Math.max(end, startSeconds + readingSeconds(text)), text };
	});
	const background = backgroundCue(describeBackground(measured));
	return withoutOverlaps([background, ...cues], measured.durationSeconds);
}

/**
 * Shortens cues so that none overlaps the next one or the end of the recording, and drops those with
 * no time left.
 * @param cues in order of time
 */
export function withoutOverlaps(cues: readonly Cue[], durationSeconds: number): Cue[] {
	return cues
		.map((cue, i) => ({
			...cue,
			endSeconds: Math.min(cue.endSeconds, cues[i + 1]?.startSeconds ?? Infinity, durationSeconds)
		}))
		.filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= leastSeconds);
}

/** How long it takes to notice a text and read it. */
export function readingSeconds(text: string): number {
	return 1 + text.length / 15;
}

/** The cue at the start, for what can be heard throughout. */
export function backgroundCue(text: string): Cue {
	return { startSeconds: 0, endSeconds: backgroundSeconds, text };
}

function describeBackground({ noiseFloorDbfs, quietDbfs }: MeasuredSound): string {
	if (noiseFloorDbfs <= silenceDbfs) return 'Digital silence';
	const level = `about ${Math.round(noiseFloorDbfs)} dBFS`.replace('-', '\u2212');
	const region = regionOfSpectrum(quietDbfs);
	return ['Background', ...(region ? [region] : []), level].join(', ');
}

/** Groups events that are too close for a cue each. */
function together(events: readonly SoundEvent[]): SoundEvent[][] {
	const groups: SoundEvent[][] = [];
	for (const event of events) {
		const [first] = groups.at(-1) ?? [];
		if (first && event.atSeconds - first.atSeconds < togetherSeconds) groups.at(-1)?.push(event);
		else groups.push([event]);
	}
	return groups;
}
