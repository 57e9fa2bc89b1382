import { calendarResponse } from '$lib/hour/calendar.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** A file for every hour of the day, linked or not. */
export const entries: EntryGenerator = () =>
	Array.from({ length: 24 }, (_, hour) => ({ hour: String(hour) }));

/** A calendar with one start a day, at an hour of UTC, and a reminder. */
export const GET: RequestHandler = ({ params }) => calendarResponse(Number(params.hour));
