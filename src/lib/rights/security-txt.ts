import type { RightsPolicy } from '$content/rights';
import { rightsPaths } from './paths';
import { addressOn, mailAddress, type RightsSite } from './site';

/**
 * Writes `/.well-known/security.txt` (RFC 9116): whom to tell of a fault. Without a contact of the
 * holder's it names the page that says whom to ask.
 */
export function writeSecurityTxt(policy: RightsPolicy, site: RightsSite): string {
	const { email, url } = policy.contact;
	const contacts = [
		...(email === undefined ? [] : [mailAddress(email)]),
		...(url === undefined ? [] : [addressOn(site, url)])
	];
	const told = contacts.length === 0 ? [addressOn(site, policy.contactPage)] : contacts;
	return [
		...told.map((contact) => `Contact: ${contact}`),
		`Expires: ${policy.contactExpires}T00:00:00Z`,
		'Preferred-Languages: en',
		`Canonical: ${addressOn(site, rightsPaths.securityTxt)}`,
		''
	].join('\n');
}
