import { embedResponse } from '../(embed)/server/embed-response';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The album in a frame. */
export const GET: RequestHandler = () => embedResponse();
