import { json } from '@sveltejs/kit';
import { noteAbout } from '../note-about';

export const prerender = true;

/** The page's words with their notes, numbered when building. */
export const GET = () => json(noteAbout());
