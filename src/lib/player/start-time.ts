/** Query parameters that existing links use for a start. */
const queryNames = ['t', 'start'];

/**
 * Where an address says to begin, in seconds; undefined if it doesn't. The fragment comes before
 * the query: `#t=81`, then `?t=81` or `?start=81`. Of several well-formed times the last counts, as
 * Media Fragments URI 1.0 asks (https://www.w3.org/TR/media-frags/#naming-time).
 */
export function parseStartSeconds({
	hash,
	search
}: Readonly<Pick<Location, 'hash' | 'search'>>): number | undefined {
	return startIn(hash, ['t']) ?? startIn(search, queryNames);
}

/** The fragment for a moment, in whole seconds: `#t=81`. */
export function formatStartFragment(seconds: number): string {
	return `#t=${Math.max(0, Math.floor(seconds))}`;
}

/**
 * An address changed to start at a moment, in whole seconds. For the very start it names no moment,
 * and keeps any other fragment.
 */
export function addressAtMoment(href: string, seconds: number): string {
	const url = new URL(href);
	const wholeSeconds = Math.max(0, Math.floor(seconds));
	if (Math.floor(parseStartSeconds(url) ?? 0) === wholeSeconds) return href;
	for (const name of queryNames) url.searchParams.delete(name);
	if (wholeSeconds > 0) url.hash = formatStartFragment(wholeSeconds);
	else if (startIn(url.hash, ['t']) !== undefined) url.hash = '';
	return url.href;
}

function startIn(part: string, names: readonly string[]): number | undefined {
	// Trackers append a second "?" to addresses that end in a fragment.
	const pairs = new URLSearchParams(part.slice(1).replaceAll('?', '&'));
	return [...pairs]
		.filter(([name]) => names.includes(name))
		.map(([, value]) => parseTime(value))
		.findLast((seconds) => seconds !== undefined);
}

/** A time, or the start of a span: `81`, `1:21`, `1m21s`, `npt:81`, `81,90`. */
function parseTime(text: string): number | undefined {
	// What follows a link in a sentence is often copied with it.
	const [start = '', end, ...rest] = text
		.trim()
		.replace(/(?<=\d[^,]*)[\s,;.!)\]]+$/, '')
		.replace(/^npt:/, '')
		.split(',');
	if (rest.length > 0) return undefined;
	const startSeconds = start === '' && end !== undefined ? 0 : parseDuration(start);
	if (startSeconds === undefined || end === undefined) return startSeconds;
	const endSeconds = parseDuration(end);
	return endSeconds !== undefined && startSeconds < endSeconds ? startSeconds : undefined;
}

function parseDuration(text: string): number | undefined {
	const clock = /^(?:(\d{1,4}):([0-5]?\d)|(\d{1,6})):([0-5]\d(?:\.\d*)?)$/.exec(text);
	if (clock) {
		const [, hours = '0', minutesOfHour, minutes = minutesOfHour, seconds] = clock;
		return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	}
	const units =
		/^(?:(\d{1,4})h\s*)?(?:(\d{1,6})(?:m|min|['’′])\s*)?(?:(\d{1,9}(?:\.\d*)?)(?:s|sec|["”″])?)?$/i;
	const [whole, hours, minutes, seconds] = units.exec(text) ?? [];
	// "1h30" could mean minutes or seconds.
	const isAmbiguous = hours !== undefined && minutes === undefined && /\d$/.test(text);
	if (!whole || isAmbiguous) return undefined;
	return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
