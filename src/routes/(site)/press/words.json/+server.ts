import { json } from '@sveltejs/kit';
import { notePress } from '../note-press';

export const prerender = true;

/** The facts and quotes with their notes, numbered when building. */
export const GET = () => json(notePress());
