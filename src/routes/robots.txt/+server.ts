import { rightsPaths } from '$lib/rights/site';
import { answerRights } from '$lib/rights/site-rights.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Which crawlers are allowed, and for what: RFC 9309, AIPREF, Content Signals, RSL. */
export const GET: RequestHandler = () => answerRights(rightsPaths.robotsTxt);
