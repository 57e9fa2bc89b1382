import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { cards as albumCards, recordings } from '$lib/album/recordings.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Paths below `static/` by permanent name. */
const cards = new Map([
	...recordings.flatMap(({ slug, cards: { card, story } }): [string, string][] => [
		[slug, card],
		[`${slug}-story`, story]
	]),
	['album', albumCards.card],
	['album-story', albumCards.story],
	['cover', albumCards.cover]
]);

/** A card and a story for each track and the album, and the album's cover. */
export const entries: EntryGenerator = () => [...cards.keys()].map((name) => ({ name }));

/** A picture for sharing, as drawn by mastering, under a permanent name. */
export const GET: RequestHandler = async ({ params: { name } }) => {
	const path = cards.get(name);
	if (path === undefined) error(404, 'There is no picture at this address.');
	return new Response(await readFile(`static/${path}`), {
		headers: { 'Content-Type': 'image/png' }
	});
};
