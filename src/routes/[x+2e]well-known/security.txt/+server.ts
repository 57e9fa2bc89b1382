import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Whom to tell of a fault: RFC 9116. */
export const GET: RequestHandler = () => answerRights(rightsPaths.securityTxt);
