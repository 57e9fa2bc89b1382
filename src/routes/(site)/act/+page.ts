import { resolve } from '$app/paths';
import type { ActPage } from './act-page';
import type { PageLoad } from './$types';

/** The page's words. The prerendered page holds them; after a navigation they are fetched. */
export const load: PageLoad = async ({ fetch }) => {
	const words = await fetch(resolve('/act/words.json'));
	return (await words.json()) as ActPage;
};
