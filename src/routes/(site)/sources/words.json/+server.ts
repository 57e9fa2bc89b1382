import { json } from '@sveltejs/kit';
import { listSources } from '../list-sources';

export const prerender = true;

/** The sources of every page. */
export const GET = () => json(listSources());
