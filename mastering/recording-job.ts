import type { TrackSource } from './sources/track-source';

/** One recording to make. */
export interface RecordingJob {
	readonly source: TrackSource;
	readonly sourceKey: string;
	readonly staticDirectory: string;
	/** Whether to make a file of true silence too. */
	readonly lossless: boolean;
}

/** The parts of a job, each reported when done: equal parts of the sound, and the rest. */
export const stepsPerRecording = 20;
