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
