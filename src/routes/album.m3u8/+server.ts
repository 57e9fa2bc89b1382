import { answer, siteAlbum, writeM3u } from '$lib/share/index.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as an M3U playlist. */
export const GET: RequestHandler = () => answer(writeM3u(siteAlbum), 'audio/mpegurl');
