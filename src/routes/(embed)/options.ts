import { MAX_GAIN_DB, parseStartSeconds } from '$lib/player';

/** The options in a frame's address, except the theme, which is set before the first paint. */
export interface EmbedOptions {
	/** Where to start, in seconds: in the track, or in the whole album. */
	readonly startSeconds?: number;
	/** The gain of "Listen closer", in dB: 1 to 48. */
	readonly gainDb?: number;
}

/**
 * Parses the options in a frame's address. Anything unknown, malformed or out of range is ignored;
 * if a name occurs twice, the first counts.
 * @param search as in `location.search`: `?start=81&closer=24`
 * @param hash as in `location.hash`: `#t=81`, which takes precedence over `start`
 */
export function parseEmbedOptions(search: string, hash: string): EmbedOptions {
	const options = new URLSearchParams(search);
	const startSeconds = parseStartSeconds(hash) ?? parseNumber(options.get('start'));
	const gainDb = parseNumber(options.get('closer'));
	const fits = Number.isInteger(gainDb) && Number(gainDb) >= 1 && Number(gainDb) <= MAX_GAIN_DB;
	return {
		...(startSeconds === undefined ? {} : { startSeconds }),
		...(fits && gainDb !== undefined ? { gainDb } : {})
	};
}

/** Plain digits only: no sign, no exponent, no hexadecimal. */
function parseNumber(text: string | null): number | undefined {
	return text !== null && /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
