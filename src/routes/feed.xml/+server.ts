import { answer } from '$lib/metadata/answer.server';
import { hasEvents } from '$lib/metadata/chapters';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { writeFeed } from '$lib/metadata/feed';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album as a podcast feed. */
export const GET: RequestHandler = () =>
	answer(writeFeed(siteAlbum, hasEvents), 'application/rss+xml');
