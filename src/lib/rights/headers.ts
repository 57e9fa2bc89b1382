import type { RightsPolicy } from '$content/rights';
import { rightsPaths } from './paths';
import { contentUsage, robotsDirectives } from './preferences';
import { rslType } from './rsl';
import { addressOn, type RightsSite } from './site';
import { miningReservation } from './tdmrep';

/** Headers for every address whose path begins with `path`, which is without the base path. */
export interface RightsHeaders {
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** What a host sends with all that a policy is about: pages, sounds, pictures and files alike. */
export function rightsHeaders(policy: RightsPolicy, site: RightsSite): RightsHeaders[] {
	const robots = robotsDirectives(policy.allows);
	const headers = {
		'Content-Usage': contentUsage(policy.allows),
		...Object.fromEntries(
			Object.entries(miningReservation(policy, site)).map(([name, value]) => [name, String(value)])
		),
		...(robots.length === 0 ? {} : { 'X-Robots-Tag': robots.join(', ') }),
		Link: `<${addressOn(site, rightsPaths.licence)}>; rel="license"; type="${rslType}"`
	};
	return policy.paths.map((path) => ({ path, headers }));
}
