import { calendarResponse } from '$lib/hour/calendar.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** All starts, as a calendar. */
export const GET: RequestHandler = () => calendarResponse();
