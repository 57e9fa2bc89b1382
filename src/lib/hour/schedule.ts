/** A moment inside the album. */
export interface AlbumMoment {
	readonly phase: 'album';
	/** Which track it's in, as an index of the durations. */
	readonly index: number;
	/** The position in that track. */
	readonly positionSeconds: number;
	/** The position in the album as a whole. */
	readonly albumSeconds: number;
	/** When the album starts next, in Unix milliseconds. */
	readonly nextStartMs: number;
}

/** A moment in the quiet between the album and its next start. */
export interface QuietMoment {
	readonly phase: 'quiet';
	readonly startsInSeconds: number;
	/** When the album starts next, in Unix milliseconds. */
	readonly nextStartMs: number;
}

/** The moment everyone is in. */
export type Moment = AlbumMoment | QuietMoment;

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const DAY_MINUTES = 60 * DAY_HOURS;
/** The quiet lasts at least this long, so that one album ends before the next begins. */
const MIN_QUIET_MS = 60_000;

/** Durations in whole milliseconds, so that a sum doesn't depend on its order. */
function milliseconds(durationsSeconds: readonly number[]): number[] {
	return durationsSeconds.map((seconds) => Math.round(seconds * 1000));
}

/** The total length of the tracks, in seconds. */
export function albumLengthSeconds(durationsSeconds: readonly number[]): number {
	return milliseconds(durationsSeconds).reduce((total, ms) => total + ms, 0) / 1000;
}

/**
 * How many hours lie between two starts: one for an album of up to 59 minutes, two for up to 119,
 * and so on through the divisors of a day, so that the hours are the same every day.
 */
export function hoursBetweenStarts(lengthSeconds: number): number {
	const least = Math.max(1, Math.ceil((lengthSeconds * 1000 + MIN_QUIET_MS) / HOUR_MS));
	for (let hours = least; hours <= DAY_HOURS; hours++) if (DAY_HOURS % hours === 0) return hours;
	return Math.ceil(least / DAY_HOURS) * DAY_HOURS;
}

/**
 * What everyone hears at a moment. Unix time has no leap seconds and no summer time, so every full
 * hour of UTC is a multiple of 3,600,000.
 * @param nowMs the moment, in Unix milliseconds
 * @param durationsSeconds the lengths of the tracks, in order
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

/** A start on a given day. */
export interface DayStart {
	/** In UTC. */
	readonly hour: number;
	/** By the listener's clock: `19:00`. */
	readonly label: string;
	/** The name of its calendar file, as in `dailyStarts`. */
	readonly file: string;
}

/**
 * The starts of a day, in the order of the listener's local day. They all go by the same offset from
 * UTC, so that no label occurs twice on the day when clocks go back.
 * @param nowMs the moment whose offset from UTC counts
 */
export function startsOfDay(nowMs: number, everyHours: number): readonly DayStart[] {
	const offsetMinutes = -new Date(nowMs).getTimezoneOffset();
	return Array.from({ length: DAY_HOURS / Math.min(everyHours, DAY_HOURS) }, (_, place) => {
		const hour = place * everyHours;
		return { hour, minuteOfDay: (hour * 60 + offsetMinutes + DAY_MINUTES) % DAY_MINUTES };
	})
		.toSorted((a, b) => a.minuteOfDay - b.minuteOfDay)
		.map(({ hour, minuteOfDay }) => ({
			hour,
			label: localTime.format(minuteOfDay * 60_000),
			// If every hour is a start, so is the same local time every day, all year.
			file: everyHours === 1 ? nameLocalTime(minuteOfDay) : String(hour)
		}));
}

/** Formats a time of day that is given as if in UTC. */
const localTime = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'UTC'
});

/** The name of the calendar file for a local time: `0730`. */
export function nameLocalTime(minuteOfDay: number): string {
	const digits = 100 * Math.floor(minuteOfDay / 60) + (minuteOfDay % 60);
	return String(digits).padStart(4, '0');
}
