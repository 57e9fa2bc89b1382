import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The licence in RSL 1.0. */
export const GET: RequestHandler = () => answerRights(rightsPaths.licence);
