import { statSync } from 'node:fs';
import ical, { ICalEventRepeatingFreq, ICalEventTransparency, ICalAlarmType } from 'ical-generator';
import { resolve } from '$app/paths';
import { release } from '$content/release';
import { onTheHour } from '$content/on-the-hour';
import { sentenceOf } from '$lib/album/place';
import { recordings } from '$lib/album/recordings.server';
import { tracks } from '$lib/album/tracks';
import { absolute } from '$lib/site-url';
import { albumLengthSeconds, hoursBetweenStarts, nameLocalTime } from './schedule';

/** What a calendar is made from. */
export interface CalendarFacts {
	readonly lengthSeconds: number;
	/** How many hours lie between two starts. */
	readonly everyHours: number;
	/** The absolute address of the page. */
	readonly pageUrl: string;
	/** The one daily start it's for, with a reminder; by default, all starts. */
	readonly daily?: DailyStart | undefined;
	/** When the album last changed. */
	readonly revised: Date;
}

/** A daily start: at an hour of UTC, or at a local time, which stays the same when clocks change. */
export interface DailyStart {
	/** The name of its file: `7` in UTC, or `0730` in local time. */
	readonly name: string;
	readonly hour: number;
	readonly minute: number;
	readonly clock: 'utc' | 'local';
}

/** The minutes of local time at which an hour of UTC may begin, anywhere in the world. */
const LOCAL_MINUTES = [0, 30, 45];

/** Every daily start for which there is a file, by the name of the file. */
export const dailyStarts: ReadonlyMap<string, DailyStart> = new Map(
	Array.from({ length: 24 }, (_, hour): DailyStart[] => [
		{ name: String(hour), hour, minute: 0, clock: 'utc' },
		...LOCAL_MINUTES.map((minute): DailyStart => ({
			name: nameLocalTime(60 * hour + minute),
			hour,
			minute,
			clock: 'local'
		}))
	])
		.flat()
		.map((start) => [start.name, start])
);

/** How long before the start a reminder comes. */
const REMIND_SECONDS = 300;

/**
 * A calendar of the album's starts (RFC 5545), which shows them as free time. That of all starts has
 * no reminders: nobody wants one every hour. Days count from the album's release, so that the same
 * album always makes the same file. A newer revision has a higher `SEQUENCE`, without which a calendar
 * that already has the event would ignore it.
 */
export function makeCalendar(facts: CalendarFacts): string {
	const { lengthSeconds, everyHours, pageUrl, daily, revised } = facts;
	const released = new Date(`${release.released}T00:00:00Z`);
	const first = new Date(released);
	if (daily) first.setUTCHours(daily.hour, daily.minute);
	const name = `${onTheHour.title}: ${release.title}`;
	const calendar = ical({
		name,
		url: pageUrl,
		prodId: { company: release.artist, product: release.title, language: 'EN' }
	});
	const event = calendar.createEvent({
		id: `on-the-hour${daily ? `-${daily.name}` : ''}@${new URL(pageUrl).hostname}`,
		stamp: revised,
		lastModified: revised,
		sequence: Math.max(0, Math.floor((revised.getTime() - released.getTime()) / 60_000)),
		start: first,
		end: new Date(first.getTime() + Math.ceil(lengthSeconds) * 1000),
		floating: daily?.clock === 'local',
		summary: name,
		description: onTheHour.description,
		url: pageUrl,
		transparency: ICalEventTransparency.TRANSPARENT,
		repeating: daily
			? { freq: ICalEventRepeatingFreq.DAILY }
			: { freq: ICalEventRepeatingFreq.HOURLY, interval: everyHours }
	});
	if (daily) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS });
	// The library omits the end of the last line.
	return `${calendar.toString()}\r\n`;
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
		daily
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/**
 * When the newest of the album's recordings was made. A reproducible build sets the time instead:
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
function lastRevision(): Date {
	const { SOURCE_DATE_EPOCH } = process.env;
	if (SOURCE_DATE_EPOCH !== undefined) return new Date(Number(SOURCE_DATE_EPOCH) * 1000);
	const files = recordings.flatMap(({ renditions }) => renditions);
	return new Date(Math.max(...files.map(({ path }) => statSync(`static/${path}`).mtimeMs)));
}
