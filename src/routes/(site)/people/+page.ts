import { resolve } from '$app/paths';
import type { PeoplePage } from './people-page';
import type { PageLoad } from './$types';

/** The page's words. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/people/words.json'));
	return (await words.json()) as PeoplePage;
};
