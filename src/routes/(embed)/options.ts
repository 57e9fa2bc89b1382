import { MAX_GAIN_DB, parseStartSeconds } from '$lib/player';

/** What the address of a frame asks for, besides the theme, which is set before the first paint. */
export interface EmbedOptions {
	/** Where to start, in seconds: in the track, or in the whole album. */
	readonly startSeconds?: number;
	/** How much "Listen closer" is to add, in dB: 1 to 48. */
	readonly closerDb?: number;
}

/**
 * Reads the options of a frame's address. What is unknown, damaged or out of range is as if it were
 * not there; of a name that occurs twice, the first counts.
 * @param search as in `location.search`: `?start=81&closer=24`
 * @param hash as in `location.hash`: `#t=81`, which comes before `start`
 */
export function parseEmbedOptions(search: string, hash: string): EmbedOptions {
	const options = new URLSearchParams(search);
	const startSeconds = parseStartSeconds(hash) ?? parseNumber(options.get('start'));
	const closerDb = parseNumber(options.get('closer'));
	const fits =
		Number.isInteger(closerDb) && Number(closerDb) >= 1 && Number(closerDb) <= MAX_GAIN_DB;
	return {
		...(startSeconds === undefined ? {} : { startSeconds }),
		...(fits && closerDb !== undefined ? { closerDb } : {})
	};
}

/** Plain digits only: no sign, no exponent, no hexadecimal. */
function parseNumber(text: string | null): number | undefined {
	return text !== null && /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
