import { json } from '@sveltejs/kit';
import { noteWords } from '../load-copy';

export const prerender = true;

/** What the page shows, with its notes numbered: so neither its words nor the list of sources are script. */
export const GET = () => json(noteWords());
