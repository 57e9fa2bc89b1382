import { resolve } from '$app/paths';
import type { NotedFair } from './note-fair';
import type { PageLoad } from './$types';

/** The page's words. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/make-it-fair/words.json'));
	return (await words.json()) as NotedFair;
};
