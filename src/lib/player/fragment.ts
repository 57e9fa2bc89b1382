/**
 * The start of a temporal media fragment in an address, in seconds: `#t=81`, `#t=1:21`,
 * `#t=npt:0:01:21.5` and `#t=81,90` all say where to begin. Anything else gives undefined.
 * Follows Media Fragments URI 1.0 (https://www.w3.org/TR/media-frags/#naming-time).
 */
export function parseStartSeconds(hash: string): number | undefined {
	// As the specification asks, the last well-formed occurrence of a name is the one that counts.
	return hash
		.replace(/^#/, '')
		.split('&')
		.map(startOf)
		.findLast((seconds) => seconds !== undefined);
}

/** The fragment for a moment, in whole seconds: `#t=81`. */
export function formatStartFragment(seconds: number): string {
	return `#t=${Math.max(0, Math.floor(seconds))}`;
}

function startOf(pair: string): number | undefined {
	const match = /^t=(?:npt:)?([\d:.]*)(?:,([\d:.]+))?$/.exec(decode(pair));
	if (!match) return undefined;
	const [, start = '', end] = match;
	const startSeconds = start === '' && end !== undefined ? 0 : parseNormalPlayTime(start);
	if (startSeconds === undefined || end === undefined) return startSeconds;
	const endSeconds = parseNormalPlayTime(end);
	return endSeconds !== undefined && startSeconds < endSeconds ? startSeconds : undefined;
}

function parseNormalPlayTime(text: string): number | undefined {
	const clock = /^(?:(\d+):)?([0-5]?\d):([0-5]\d(?:\.\d*)?)$/.exec(text);
	if (clock) {
		const [, hours = '0', minutes, seconds] = clock;
		return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	}
	return /^\d+(?:\.\d*)?$/.test(text) ? Number(text) : undefined;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
