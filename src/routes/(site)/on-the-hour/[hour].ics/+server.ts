import { error } from '@sveltejs/kit';
import { calendarResponse, dailyStarts } from '$lib/hour/calendar.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** A file for every daily start, linked or not. */
export const entries: EntryGenerator = () => [...dailyStarts.keys()].map((hour) => ({ hour }));

/** One start a day with a reminder, as a calendar. */
export const GET: RequestHandler = ({ params }) => {
	const daily = dailyStarts.get(params.hour);
	if (!daily) error(404, 'There is no calendar at this address.');
	return calendarResponse(daily);
};
