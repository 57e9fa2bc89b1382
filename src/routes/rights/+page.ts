import { resolve } from '$app/paths';
import type { RightsWords } from '$lib/rights/page/note-words.server';
import type { PageLoad } from './$types';

/** What the page shows; SvelteKit puts it into the prerendered page. */
export const load: PageLoad = async ({ fetch }) =>
	(await (await fetch(resolve('/rights/words.json'))).json()) as RightsWords;
