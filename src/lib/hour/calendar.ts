import ical, { ICalEventRepeatingFreq, ICalEventTransparency, ICalAlarmType } from 'ical-generator';
import { album } from '$content/album';
import { onTheHour } from '$content/on-the-hour';

/** What a calendar is made from. */
export interface CalendarFacts {
	/** How long the album lasts, in seconds. */
	readonly lengthSeconds: number;
	/** How many hours lie between two starts. */
	readonly everyHours: number;
	/** The absolute address of the page. */
	readonly pageUrl: string;
	/** Only the start at this hour of UTC, every day, with a reminder; all starts without it. */
	readonly hour?: number;
}

/** How long before the start a reminder comes, in seconds. */
const REMIND_SECONDS = 300;

/**
 * A calendar of the album's starts (RFC 5545). All of them are told without a reminder and as
 * free time, since a calendar that rings every hour helps nobody. Days are counted from the
 * album's release, so that the same site always gives the same file.
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
