import { json } from '@sveltejs/kit';
import { listSources } from '$lib/campaign/index.server';

export const prerender = true;

/** The sources of every page. */
export const GET = () => json(listSources());
