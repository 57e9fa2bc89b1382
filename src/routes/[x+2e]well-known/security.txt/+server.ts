import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Who to tell about a vulnerability: RFC 9116. */
export const GET: RequestHandler = () => answerRights(rightsPaths.securityTxt);
