import type { Crawler } from '$content/crawlers';
import type { RightsPolicy } from '$content/rights';
import { rightsPaths } from './paths';
import { isMiningReserved } from './preferences';
import { writeRobotsTxt } from './robots-txt';
import { rslType, writeRsl } from './rsl';
import { writeSecurityTxt } from './security-txt';
import type { RightsSite } from './site';
import { writeTdmPolicy } from './tdm-policy';
import { writeTdmrep } from './tdmrep';

/** A file that a site serves. */
export interface RightsFile {
	/** Below the site's address. */
	readonly path: string;
	/** The media type with which it is served. */
	readonly type: string;
	readonly text: string;
}

/**
 * All files that are made of a policy.
 * @param sitemap the path of the site's sitemap, if it has one
 */
export function rightsFiles(
	policy: RightsPolicy,
	site: RightsSite,
	crawlers: readonly Crawler[],
	sitemap?: string
): RightsFile[] {
	const isReserved = isMiningReserved(policy.allows);
	return [
		{
			path: rightsPaths.robotsTxt,
			type: 'text/plain; charset=utf-8',
			text: writeRobotsTxt(policy, site, crawlers, sitemap)
		},
		{ path: rightsPaths.tdmrep, type: 'application/json', text: writeTdmrep(policy, site) },
		// Without a reservation there is nothing to get a licence for.
		...(isReserved
			? [
					{
						path: rightsPaths.tdmPolicy,
						type: 'application/json',
						text: writeTdmPolicy(policy, site)
					}
				]
			: []),
		{ path: rightsPaths.licence, type: rslType, text: writeRsl(policy, site) },
		{
			path: rightsPaths.securityTxt,
			type: 'text/plain; charset=utf-8',
			text: writeSecurityTxt(policy, site)
		}
	];
}
