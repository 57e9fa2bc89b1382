import { resolve } from '$app/paths';
import type { NotedPress } from './note-press';
import type { PageLoad } from './$types';

/** Facts and quotes. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/press/words.json'));
	return (await words.json()) as NotedPress;
};
