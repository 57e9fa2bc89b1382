import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { answer } from '$lib/metadata/answer.server';
import { hasEvents, makeChapters } from '$lib/metadata/chapters';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { writeJson } from '$lib/text';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const divided = siteAlbum.tracks.filter(hasEvents);

/** One for each track in which something happens. */
export const entries: EntryGenerator = () => divided.map(({ slug }) => ({ slug }));

/** The chapters of a track, from its captions. */
export const GET: RequestHandler = async ({ params: { slug } }) => {
	const track = divided.find((each) => each.slug === slug);
	if (track === undefined) error(404);
	const captions = await readFile(`static/${track.recording.captions}`, 'utf8');
	return answer(writeJson(makeChapters(siteAlbum, track, captions)), 'application/json');
};
