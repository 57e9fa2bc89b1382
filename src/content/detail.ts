/**
 * The shape of a track's detail file, which mastering writes with the sound and the browser fetches
 * for a close look. Types only: the browser carries no validator.
 */

/** Text for a stretch of a recording, in seconds from its start; plain, without WebVTT's markup. */
export interface Cue {
	readonly startSeconds: number;
	readonly endSeconds: number;
	readonly text: string;
}

/** A sound that a caption names. */
export interface NamedSound {
	readonly atSeconds: number;
	/** On one line. */
	readonly words: string;
	/** Its largest sample, if it was loud enough to be detected. */
	readonly peakDbfs?: number;
}

/**
 * The spectrogram window by window, as grey pictures: black at the floor, white at the ceiling, and
 * straight in decibels between them. Frequency as in the picture: logarithmic, low at the bottom.
 */
export interface SpectrogramTiles {
	/** Paths below the site's base, in order of time. */
	readonly paths: readonly string[];
	/** How long a column of pixels lasts. */
	readonly columnSeconds: number;
	/** Pixels across a tile; the last one may be narrower. */
	readonly tileColumns: number;
	/** Pixels from {@link lowestHz} to {@link highestHz}. */
	readonly rows: number;
	readonly lowestHz: number;
	readonly highestHz: number;
	readonly floorDbfs: number;
	readonly ceilingDbfs: number;
}

/** What only a close look at a recording needs. */
export interface Detail {
	/** How long each value of {@link dbfs} covers. */
	readonly intervalMs: number;
	/** RMS of both channels per interval. */
	readonly dbfs: readonly number[];
	/** What can be heard, and when: the captions, in order of their starts. */
	readonly cues: readonly Cue[];
	/** The sounds that the captions name, in order of time. */
	readonly events: readonly NamedSound[];
	/** The picture in a sentence, for those who can't see it. */
	readonly pictureWords: string;
	/** The spectrogram for zooming in. */
	readonly tiles: SpectrogramTiles;
}
