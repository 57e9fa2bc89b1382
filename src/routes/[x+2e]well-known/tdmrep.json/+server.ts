import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The reservation of text and data mining: TDMRep. */
export const GET: RequestHandler = () => answerRights(rightsPaths.tdmrep);
