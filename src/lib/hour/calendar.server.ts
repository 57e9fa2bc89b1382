import { statSync } from 'node:fs';
import ical, { ICalEventRepeatingFreq, ICalEventTransparency, ICalAlarmType } from 'ical-generator';
import { resolve } from '$app/paths';
import { release } from '$content/release';
import { onTheHour } from '$content/on-the-hour';
import { sentenceOf } from '$lib/album/place';
import { recordings } from '$lib/album/recordings.server';
import { tracks } from '$lib/album/tracks';
import { absolute } from '$lib/site-url';
import { albumLengthSeconds, hoursBetweenStarts } from './schedule';

/** What a calendar is made from. */
export interface CalendarFacts {
	/** The length of the album, in seconds. */
	readonly lengthSeconds: number;
	/** How many hours lie between two starts. */
	readonly everyHours: number;
	/** The absolute address of the page. */
	readonly pageUrl: string;
	/** Only one daily start, with a reminder; all starts if left out. */
	readonly daily?: DailyStart;
	/** When the album last changed; its release, if left out. */
	readonly revised?: Date;
}

/**
 * A daily start: at an hour of UTC, or at a time by the clock on the wall, which stays the same when
 * clocks change.
 */
export interface DailyStart {
	readonly hour: number;
	readonly minute: number;
	readonly clock: 'utc' | 'wall';
}

/** The minutes at which an hour of UTC begins by clocks on the wall, anywhere. */
const WALL_MINUTES = [0, 30, 45];

/** Every daily start for which there is a file, by the name of the file: `7` in UTC, or `0730`. */
export const dailyStarts: ReadonlyMap<string, DailyStart> = new Map(
	Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour): [string, DailyStart][] => [
		[String(hour), { hour, minute: 0, clock: 'utc' }],
		...WALL_MINUTES.map((minute): [string, DailyStart] => [
			twoDigits(hour) + twoDigits(minute),
			{ hour, minute, clock: 'wall' }
		])
	])
);

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

/** How long before the start a reminder comes, in seconds. */
const REMIND_SECONDS = 300;

/**
 * A calendar of the album's starts (RFC 5545). The calendar of all starts has no reminders and shows
 * them as free time: one that rings every hour helps nobody. Days count from the album's release, so
 * that the same album always makes the same file. A newer revision has a higher `SEQUENCE`, without
 * which a calendar that holds the event already would ignore it.
 */
export function makeCalendar(facts: CalendarFacts): string {
	const { lengthSeconds, everyHours, pageUrl, daily } = facts;
	const released = new Date(`${release.released}T00:00:00Z`);
	const revised = facts.revised ?? released;
	const first = new Date(released);
	if (daily) first.setUTCHours(daily.hour, daily.minute);
	const name = `${onTheHour.title}: ${release.title}`;
	const calendar = ical({
		name,
		url: pageUrl,
		prodId: { company: release.artist, product: release.title, language: 'EN' }
	});
	const event = calendar.createEvent({
		id: `on-the-hour${suffixOf(daily)}@${new URL(pageUrl).hostname}`,
		stamp: revised,
		lastModified: revised,
		sequence: Math.max(0, Math.floor((revised.getTime() - released.getTime()) / 60_000)),
		start: first,
		end: new Date(first.getTime() + Math.ceil(lengthSeconds) * 1000),
		floating: daily?.clock === 'wall',
		summary: name,
		description: onTheHour.description,
		url: pageUrl,
		transparency: ICalEventTransparency.TRANSPARENT,
		repeating: daily
			? { freq: ICalEventRepeatingFreq.DAILY }
			: { freq: ICalEventRepeatingFreq.HOURLY, interval: everyHours }
	});
	if (daily) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS });
	// The library leaves out the end of the last line.
	return `${calendar.toString()}\r\n`;
}

function suffixOf(daily: DailyStart | undefined): string {
	if (!daily) return '';
	if (daily.clock === 'utc') return `-${daily.hour}`;
	return `-${twoDigits(daily.hour)}${twoDigits(daily.minute)}`;
}

/** The calendar of all starts, or of a daily one with a reminder. */
export function calendarResponse(daily?: DailyStart): Response {
	const sentence = sentenceOf(tracks);
	const lengthSeconds = albumLengthSeconds(
		sentence.map(({ recording }) => recording.durationSeconds)
	);
	const text = makeCalendar({
		lengthSeconds,
		everyHours: hoursBetweenStarts(lengthSeconds),
		pageUrl: absolute(resolve('/on-the-hour')),
		revised: lastRevision(),
		...(daily ? { daily } : {})
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/**
 * When the newest of the album's recordings was made. Builds that must be the same on every machine
 * set a time: https://reproducible-builds.org/specs/source-date-epoch/
 */
function lastRevision(): Date {
	const { SOURCE_DATE_EPOCH } = process.env;
	if (SOURCE_DATE_EPOCH !== undefined) return new Date(Number(SOURCE_DATE_EPOCH) * 1000);
	const files = recordings.flatMap(({ renditions }) => renditions);
	return new Date(Math.max(...files.map(({ path }) => statSync(`static/${path}`).mtimeMs)));
}
