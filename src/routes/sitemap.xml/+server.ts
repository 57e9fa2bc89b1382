import { answer, pageFiles, siteAlbum, writeSitemap } from '$lib/share/index.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The addresses of all pages. */
export const GET: RequestHandler = () =>
	answer(writeSitemap(siteAlbum, pageFiles), 'application/xml');
