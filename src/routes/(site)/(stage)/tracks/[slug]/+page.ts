import { error } from '@sveltejs/kit';
import { findTrack, tracks } from '$lib/album/tracks';
import type { EntryGenerator, PageLoad } from './$types';

/** All tracks are prerendered, linked or not. */
export const entries: EntryGenerator = () => tracks.map(({ slug }) => ({ slug }));

/** The track in the address, or the 404 page. */
export const load: PageLoad = ({ params }) => {
	const track = findTrack(params.slug);
	if (!track) error(404, 'There is no page at this address.');
	return { track };
};
