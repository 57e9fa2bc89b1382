import type { Track } from '$lib/album/tracks';
import { MAX_GAIN_DB, parseStartSeconds } from '$lib/player';

/** The options in a frame's address, except the theme, which is set before the first paint. */
interface FrameOptions {
	/** Where to start, in seconds: in the track, or in the whole album. */
	readonly startSeconds?: number;
	/** The gain of "Listen closer", in dB: 1 to 48. */
	readonly gainDb?: number;
}

/**
 * Reads the options of a frame's address: `?start=81&closer=24`, or `#t=81`. Those that are
 * unknown, damaged or out of range are ignored.
 */
export function parseFrameOptions(address: Pick<Location, 'search' | 'hash'>): FrameOptions {
	const startSeconds = parseStartSeconds(address);
	const closer = new URLSearchParams(address.search).get('closer') ?? '';
	const gainDb = /^\d{1,2}$/.test(closer) ? Number(closer) : 0;
	return {
		...(startSeconds === undefined ? {} : { startSeconds }),
		...(gainDb >= 1 && gainDb <= MAX_GAIN_DB ? { gainDb } : {})
	};
}

/**
 * The track and position this many seconds after the start of the first track; undefined after the
 * end of the last one.
 */
export function momentAt(
	tracks: readonly Track[],
	seconds: number
): { readonly track: Track; readonly seconds: number } | undefined {
	let rest = seconds;
	for (const track of tracks) {
		const { durationSeconds } = track.recording;
		if (rest < durationSeconds) return { track, seconds: rest };
		rest -= durationSeconds;
	}
	return undefined;
}
