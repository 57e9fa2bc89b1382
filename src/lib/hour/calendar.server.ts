import ical, { ICalEventRepeatingFreq, ICalEventTransparency, ICalAlarmType } from 'ical-generator';
import { resolve } from '$app/paths';
import { album } from '$content/album';
import { onTheHour } from '$content/on-the-hour';
import { isBonus } from '$lib/album/place';
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
	/** Only the daily start at this hour of UTC, with a reminder; all starts if left out. */
	readonly hour?: number;
}

/** How long before the start a reminder comes, in seconds. */
const REMIND_SECONDS = 300;

/**
 * A calendar of the album's starts (RFC 5545). The calendar of all starts has no reminders and shows
 * them as free time: one that rings every hour helps nobody. Days count from the album's release, so
 * that the same site always makes the same file.
 */
export function makeCalendar({ lengthSeconds, everyHours, pageUrl, hour }: CalendarFacts): string {
	const first = new Date(`${album.released}T${String(hour ?? 0).padStart(2, '0')}:00:00Z`);
	const name = `${onTheHour.title}: ${album.title}`;
	const calendar = ical({
		name,
		url: pageUrl,
		prodId: { company: album.artist, product: album.title, language: 'EN' }
	});
	const event = calendar.createEvent({
		id: `on-the-hour${hour === undefined ? '' : `-${hour}`}@${new URL(pageUrl).hostname}`,
		stamp: first,
		start: first,
		end: new Date(first.getTime() + Math.ceil(lengthSeconds) * 1000),
		summary: name,
		description: onTheHour.description,
		url: pageUrl,
		transparency: ICalEventTransparency.TRANSPARENT,
		repeating:
			hour === undefined
				? { freq: ICalEventRepeatingFreq.HOURLY, interval: everyHours }
				: { freq: ICalEventRepeatingFreq.DAILY }
	});
	if (hour !== undefined) {
		event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS });
	}
	return calendar.toString();
}

/** The calendar of all starts, or of the daily one at an hour of UTC, with a reminder. */
export function calendarResponse(hour?: number): Response {
	const sentence = tracks.filter((track) => !isBonus(track));
	const lengthSeconds = albumLengthSeconds(
		sentence.map(({ recording }) => recording.durationSeconds)
	);
	const text = makeCalendar({
		lengthSeconds,
		everyHours: hoursBetweenStarts(lengthSeconds),
		pageUrl: absolute(resolve('/on-the-hour')),
		...(hour === undefined ? {} : { hour })
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
