import type { RightsPolicy } from '$content/rights';
import { rightsPaths } from './paths';
import { addressOn, mailAddress, type RightsSite } from './site';

/**
 * Writes the policy that TDMRep's files point to, in ODRL with TDMRep's profile: mining is offered to
 * whoever obtains consent, and it is said whose.
 */
export function writeTdmPolicy(policy: RightsPolicy, site: RightsSite): string {
	const { contact, holder } = policy;
	const document = {
		'@context': ['http://www.w3.org/ns/odrl.jsonld', 'http://www.w3.org/ns/tdmrep.jsonld'],
		'@type': 'Offer',
		profile: 'http://www.w3.org/ns/tdmrep',
		uid: addressOn(site, rightsPaths.tdmPolicy),
		assigner: {
			uid: addressOn(site, '/'),
			'vcard:fn': holder.name,
			...(contact.email === undefined ? {} : { 'vcard:hasEmail': mailAddress(contact.email) }),
			'vcard:hasURL': addressOn(site, contact.url ?? policy.licensingPage)
		},
		permission: [{ action: 'tdm:mine', duty: [{ action: 'obtainConsent' }] }]
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}
