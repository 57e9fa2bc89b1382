import { json } from '@sveltejs/kit';
import { noteTimeline } from '../note-timeline';

export const prerender = true;

/** The entries with their notes, numbered when building. */
export const GET = () => json(noteTimeline());
