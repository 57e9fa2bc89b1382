import { json } from '@sveltejs/kit';
import { peoplePage } from '$lib/campaign/people/index.server';

export const prerender = true;

/** The page's words with their notes, numbered when building. */
export const GET = () => json(peoplePage());
