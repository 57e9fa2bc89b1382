import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** How to get a licence for text and data mining: ODRL, in TDMRep’s profile. */
export const GET: RequestHandler = () => answerRights(rightsPaths.tdmPolicy);
