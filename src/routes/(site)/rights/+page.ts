import { resolve } from '$app/paths';
import type { RightsWords } from './load-copy';
import type { PageLoad } from './$types';

/** What the page shows; SvelteKit puts it into the prerendered page. */
export const load: PageLoad = async ({ fetch }) =>
	(await (await fetch(resolve('/rights/words.json'))).json()) as RightsWords;
