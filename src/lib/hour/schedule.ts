/** The moment that everyone is in: inside the album, or in the quiet before its next start. */
export type Moment =
	| {
			readonly phase: 'album';
			/** Which of the durations it is in. */
			readonly index: number;
			/** Where in that track. */
			readonly positionSeconds: number;
			/** Where in the album as a whole. */
			readonly albumSeconds: number;
			/** When the album starts the next time, in Unix milliseconds. */
			readonly nextStartMs: number;
	  }
	| {
			readonly phase: 'quiet';
			readonly startsInSeconds: number;
			/** When that is, in Unix milliseconds. */
			readonly nextStartMs: number;
	  };

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** The quiet lasts at least this long, so that one album ends before the next begins. */
const LEAST_QUIET_MS = 60_000;

/** Adds tracks up, in whole milliseconds, so that a sum does not depend on its order. */
function milliseconds(durationsSeconds: readonly number[]): number[] {
	return durationsSeconds.map((seconds) => Math.round(seconds * 1000));
}

/** How long the tracks last together, in seconds. */
export function albumLengthSeconds(durationsSeconds: readonly number[]): number {
	return milliseconds(durationsSeconds).reduce((total, ms) => total + ms, 0) / 1000;
}

/**
 * Every how many hours an album starts: every hour up to 59 minutes, every two up to 119, and so
 * on, by the numbers that divide a day, so that the hours are the same every day.
 */
export function hoursBetweenStarts(lengthSeconds: number): number {
	const least = Math.max(1, Math.ceil((lengthSeconds * 1000 + LEAST_QUIET_MS) / HOUR_MS));
	for (let hours = least; hours <= DAY_HOURS; hours++) if (DAY_HOURS % hours === 0) return hours;
	return Math.ceil(least / DAY_HOURS) * DAY_HOURS;
}

/**
 * What everyone hears at a moment. Unix time counts no leap seconds and knows no summer time, so
 * every full hour of UTC is a multiple of 3,600,000.
 * @param nowMs the moment, in Unix milliseconds
 * @param durationsSeconds the tracks' lengths in the order in which they play
 */
export function schedule(nowMs: number, durationsSeconds: readonly number[]): Moment {
	const lengths = milliseconds(durationsSeconds);
	const periodMs = hoursBetweenStarts(albumLengthSeconds(durationsSeconds)) * HOUR_MS;
	const startMs = Math.floor(nowMs / periodMs) * periodMs;
	const nextStartMs = startMs + periodMs;
	const albumMs = nowMs - startMs;
	let beforeMs = 0;
	for (const [index, length] of lengths.entries()) {
		if (albumMs < beforeMs + length) {
			return {
				phase: 'album',
				index,
				positionSeconds: (albumMs - beforeMs) / 1000,
				albumSeconds: albumMs / 1000,
				nextStartMs
			};
		}
		beforeMs += length;
	}
	return { phase: 'quiet', startsInSeconds: (nextStartMs - nowMs) / 1000, nextStartMs };
}
