import { resolve } from '$app/paths';
import type { NotedTimeline } from './note-timeline';
import type { PageLoad } from './$types';

/** The entries. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/make-it-fair/timeline/words.json'));
	return (await words.json()) as NotedTimeline;
};
