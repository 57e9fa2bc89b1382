import { json } from '@sveltejs/kit';
import { peoplePage } from '../people-page';

export const prerender = true;

/** The page's words with their notes, numbered when building. */
export const GET = () => json(peoplePage());
