import type { RightsPolicy } from '$content/rights';
import type { Tag } from '../text/markup';
import { rightsPaths } from './paths';
import { robotsDirectives } from './preferences';
import { rslType } from './rsl';
import { addressOn, type RightsSite } from './site';
import { miningReservation } from './tdmrep';

/** What a page's head says of rights. AIPREF has no such form, so it isn't here. */
export function rightsTags(policy: RightsPolicy, site: RightsSite): Tag[] {
	const robots = robotsDirectives(policy.allows);
	const href = addressOn(site, rightsPaths.licence);
	return [
		...(robots.length === 0 ? [] : [meta('robots', robots.join(', '))]),
		...Object.entries(miningReservation(policy, site)).map(([name, value]) =>
			meta(name, String(value))
		),
		{ name: 'link', attributes: { rel: 'license', type: rslType, href } }
	];
}

function meta(name: string, content: string): Tag {
	return { name: 'meta', attributes: { name, content } };
}
