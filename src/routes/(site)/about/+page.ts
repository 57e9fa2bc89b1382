import { resolve } from '$app/paths';
import type { NotedAbout } from './note-about';
import type { PageLoad } from './$types';

/** The page's words. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/about/words.json'));
	return (await words.json()) as NotedAbout;
};
