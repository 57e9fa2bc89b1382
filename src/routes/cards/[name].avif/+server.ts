import { error } from '@sveltejs/kit';
import sharp from 'sharp';
import { cards } from '$lib/album/recordings.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Twice the height at which the press page shows them. */
const heightPx = 540;

/** Paths below `static/` by the names that stay. */
const pictures = new Map([
	['album', cards.card],
	['album-story', cards.story],
	['cover', cards.cover]
]);

/** The album's pictures, which are large as PNGs. */
export const entries: EntryGenerator = () => [...pictures.keys()].map((name) => ({ name }));

/** Gives a picture for sharing in the size of a preview, with its rights. */
export const GET: RequestHandler = async ({ params: { name } }) => {
	const path = pictures.get(name);
	if (path === undefined) error(404, 'There is no picture at this address.');
	const preview = sharp(`static/${path}`).resize({ height: heightPx }).keepXmp().avif();
	return new Response(new Uint8Array(await preview.toBuffer()), {
		headers: { 'Content-Type': 'image/avif' }
	});
};
