import { resolve } from '$app/paths';
import { isBonus } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { albumLengthSeconds, hoursBetweenStarts } from './schedule';
import { absolute } from '$lib/site-url';
import { makeCalendar } from './calendar';

const lengthSeconds = albumLengthSeconds(
	tracks.filter((track) => !isBonus(track)).map(({ recording }) => recording.durationSeconds)
);

/** The file of all starts, or of one a day with a reminder: the one at an hour of UTC. */
export function calendarResponse(hour?: number): Response {
	const text = makeCalendar({
		lengthSeconds,
		everyHours: hoursBetweenStarts(lengthSeconds),
		pageUrl: absolute(resolve('/on-the-hour')),
		...(hour === undefined ? {} : { hour })
	});
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
