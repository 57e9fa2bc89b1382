import type { Crawler } from '$content/crawlers';
import type { RightsPolicy } from '$content/rights';
import { isMiningReserved } from './preferences';
import { writeRobotsTxt } from './robots-txt';
import { rslType, writeRsl } from './rsl';
import { addressOn, mailAddress, rightsPaths, type RightsSite } from './site';
import { writeTdmPolicy, writeTdmrep } from './tdm';

/** A file that a site serves. */
export interface RightsFile {
	/** Below the site's address. */
	readonly path: string;
	/** The media type it is served with. */
	readonly type: string;
	readonly text: string;
}

/**
 * All files made from a policy.
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
		// Without a reservation there is nothing to license.
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

/**
 * Writes `/.well-known/security.txt` (RFC 9116). Without a contact in the policy, it names the page
 * that says who to ask.
 */
function writeSecurityTxt(policy: RightsPolicy, site: RightsSite): string {
	const { email, url } = policy.contact;
	const contacts = [
		...(email === undefined ? [] : [mailAddress(email)]),
		...(url === undefined ? [] : [addressOn(site, url)])
	];
	if (contacts.length === 0) contacts.push(addressOn(site, policy.contactPage));
	return [
		...contacts.map((contact) => `Contact: ${contact}`),
		`Expires: ${policy.contactExpires}T00:00:00Z`,
		'Preferred-Languages: en',
		`Canonical: ${addressOn(site, rightsPaths.securityTxt)}`,
		''
	].join('\n');
}
