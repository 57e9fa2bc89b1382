import type { Sound } from '../../src/lib/signal/pcm';

/** Frames at a file's own rate: one array per channel, all equally long, 1 is full scale. */
export type PlanarBlock = readonly Float32Array[];

/** What a file is like, as far as it says so. */
export interface SoundShape {
	readonly rate: number;
	readonly channelCount: number;
	/** Of an integer sample; 0 for floating point, and where it says nothing. */
	readonly bits: number;
	/** FFmpeg's name. */
	readonly codec: string;
	readonly lossy: boolean;
}

/** A master's sound, and what an engineer would want to know about it. */
export interface Master extends Sound {
	/** One line each, once all blocks are through. */
	warnings(): readonly string[];
}
