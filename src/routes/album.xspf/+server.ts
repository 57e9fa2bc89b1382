import { answer } from '$lib/metadata/answer.server';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { writeXspf } from '$lib/metadata/playlists';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as an XSPF playlist. */
export const GET: RequestHandler = () => answer(writeXspf(siteAlbum), 'application/xspf+xml');
