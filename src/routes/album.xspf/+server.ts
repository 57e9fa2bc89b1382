import { answer, siteAlbum, writeXspf } from '$lib/share/index.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as an XSPF playlist. */
export const GET: RequestHandler = () => answer(writeXspf(siteAlbum), 'application/xspf+xml');
