import { answer } from '$lib/metadata/answer.server';
import { pageFiles, siteAlbum } from '$lib/metadata/site-album.server';
import { writeSitemap } from '$lib/metadata/sitemap';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The addresses of all pages. */
export const GET: RequestHandler = () =>
	answer(writeSitemap(siteAlbum, pageFiles), 'application/xml');
