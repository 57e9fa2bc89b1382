import { json } from '@sveltejs/kit';
import { actPage } from '../act-page';

export const prerender = true;

/** The page's words with their notes, numbered when building. */
export const GET = () => json(actPage());
