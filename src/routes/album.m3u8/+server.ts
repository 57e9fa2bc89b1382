import { answer } from '$lib/metadata/answer.server';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { writeM3u } from '$lib/metadata/playlists';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as an M3U playlist. */
export const GET: RequestHandler = () => answer(writeM3u(siteAlbum), 'audio/mpegurl');
