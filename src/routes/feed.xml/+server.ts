import { answer, hasEvents, siteAlbum, writeFeed } from '$lib/share/index.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as a podcast feed. */
export const GET: RequestHandler = () =>
	answer(writeFeed(siteAlbum, hasEvents), 'application/rss+xml');
