import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import { tracks } from '$lib/album/tracks';
import { qrSvg } from '$lib/share/qr-code';
import { absolute } from '$lib/site-url';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const pages = new Map<string, string>([
	['album', resolve('/')],
	['on-the-hour', resolve('/on-the-hour')],
	...tracks.map(({ slug }): [string, string] => [
		slug,
		resolve('/(site)/(stage)/tracks/[slug]', { slug })
	])
]);

/** A code for each page printed as a poster: the tracks by their slugs, and `album`. */
export const entries: EntryGenerator = () => [...pages.keys()].map((name) => ({ name }));

/** The QR code of a page's absolute address, printed below the sentence. */
export const GET: RequestHandler = ({ params: { name } }) => {
	const path = pages.get(name);
	if (path === undefined) error(404, 'There is no code at this address.');
	return new Response(qrSvg(absolute(path)), { headers: { 'Content-Type': 'image/svg+xml' } });
};
