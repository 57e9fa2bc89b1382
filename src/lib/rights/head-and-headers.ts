import type { RightsPolicy } from '$content/rights';
import { link, named, type Tag } from '../text';
import { contentUsage, robotsDirectives } from './preferences';
import { rslType } from './rsl';
import { addressOn, rightsPaths, type RightsSite } from './site';
import { miningReservation } from './tdm';

/** Headers for every address whose path begins with `path`, which is without the base path. */
interface RightsHeaders {
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** The headers for everything a policy covers: pages, sounds, pictures and files alike. */
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

/** The tags about rights in a page's head. AIPREF has no such form, so it isn't here. */
export function rightsTags(policy: RightsPolicy, site: RightsSite): Tag[] {
	const robots = robotsDirectives(policy.allows);
	const href = addressOn(site, rightsPaths.licence);
	return [
		...(robots.length === 0 ? [] : [named('robots', robots.join(', '))]),
		...Object.entries(miningReservation(policy, site)).map(([name, value]) =>
			named(name, String(value))
		),
		link('license', href, { type: rslType })
	];
}
