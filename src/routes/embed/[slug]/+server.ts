import { error } from '@sveltejs/kit';
import { findTrack, tracks } from '$lib/album/tracks';
import { embedResponse } from '../../(embed)/server/embed-response';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** All tracks, linked or not. */
export const entries: EntryGenerator = () => tracks.map(({ slug }) => ({ slug }));

/** A track in a frame. */
export const GET: RequestHandler = ({ params }) => {
	const track = findTrack(params.slug);
	if (!track) error(404, 'There is no page at this address.');
	return embedResponse(track);
};
