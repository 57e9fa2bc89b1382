import { json } from '@sveltejs/kit';
import { noteWords } from '$lib/rights/page/note-words.server';

export const prerender = true;

/** What the page shows, with its notes numbered: so neither its words nor the list of sources are script. */
export const GET = () => json(noteWords());
