import { resolve } from '$app/paths';
import { tracks } from '$lib/album';
import { qrSvg } from '$lib/share/qr';
import { absolute } from '$lib/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** A code for each track, and `album` for the whole. */
export const entries: EntryGenerator = () => [
	{ name: 'album' },
	...tracks.map(({ slug }) => ({ name: slug }))
];

/** Gives the QR code of a page's absolute address, as it is printed below the sentence. */
export const GET: RequestHandler = ({ params: { name } }) => {
	const path = name === 'album' ? resolve('/') : resolve('/(stage)/tracks/[slug]', { slug: name });
	return new Response(qrSvg(absolute(path)), { headers: { 'Content-Type': 'image/svg+xml' } });
};
