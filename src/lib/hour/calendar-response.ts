import { resolve } from '$app/paths';
import { isBonus, tracks } from '$lib/album';
import { albumLengthSeconds, hoursBetweenStarts } from '$lib/player/hour';
import { absolute } from '$lib/site';
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
