/**
 * The shape of a track's detail file, which mastering writes beside the sound and the browser fetches
 * when a listener looks closer. Types only: the browser carries no validator.
 */
import type { SoundEvent } from './manifest';

/** Text for a stretch of a recording, in seconds from its start; plain, without WebVTT's markup. */
export interface Cue {
	readonly startSeconds: number;
	readonly endSeconds: number;
	readonly text: string;
}

/** What only a close look at a recording needs. */
export interface Detail {
	/** How long each value of {@link dbfs} stands for. */
	readonly intervalMs: number;
	/** RMS of both channels per interval. */
	readonly dbfs: readonly number[];
	/** What can be heard, and when: the captions, in order of their starts. */
	readonly cues: readonly Cue[];
	/** Sounds that rise above the floor, in order of time. */
	readonly events: readonly SoundEvent[];
	/** The spectrogram at closer range; null where there is none. */
	readonly tiles: null;
}
