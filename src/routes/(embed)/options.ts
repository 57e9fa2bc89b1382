import { MAX_GAIN_DB, parseStartSeconds } from '$lib/player';

/** What the address of a frame asks for, besides the theme, which is set before the first paint. */
export interface EmbedOptions {
	/** Where to start, in seconds: in the track, or in the whole album. */
	readonly startSeconds?: number;
	/** How much "Listen closer" is to add, in dB: 1 to 48. */
	readonly closerDb?: number;
}

/**
 * Reads the options of a frame's address: `?start=81&closer=24`, or `#t=81`. Those that are
 * unknown, damaged or out of range are ignored.
 */
export function parseEmbedOptions(address: Pick<Location, 'search' | 'hash'>): EmbedOptions {
	const startSeconds = parseStartSeconds(address);
	const closer = new URLSearchParams(address.search).get('closer') ?? '';
	const closerDb = /^\d{1,2}$/.test(closer) ? Number(closer) : 0;
	return {
		...(startSeconds === undefined ? {} : { startSeconds }),
		...(closerDb >= 1 && closerDb <= MAX_GAIN_DB ? { closerDb } : {})
	};
}
