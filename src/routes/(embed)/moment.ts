import type { Track } from '$lib/album/tracks';

/** A position in the album. */
export interface Moment {
	readonly track: Track;
	readonly seconds: number;
}

/**
 * The track and position this many seconds after the start of the first track; undefined after the
 * end of the last one.
 */
export function momentAt(tracks: readonly Track[], seconds: number): Moment | undefined {
	let rest = seconds;
	for (const track of tracks) {
		const { durationSeconds } = track.recording;
		if (rest < durationSeconds) return { track, seconds: rest };
		rest -= durationSeconds;
	}
	return undefined;
}
