import { resolve } from '$app/paths';
import type { ListedPage } from './list-sources';
import type { PageLoad } from './$types';

/** The sources. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/sources/words.json'));
	return { pages: (await words.json()) as ListedPage[] };
};
