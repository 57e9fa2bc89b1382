import { json } from '@sveltejs/kit';
import { noteFair } from '../note-fair';

export const prerender = true;

/** The page's words with their notes, numbered when building. */
export const GET = () => json(noteFair());
