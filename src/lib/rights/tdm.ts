import type { RightsPolicy } from '$content/rights';
import { isMiningReserved } from './preferences';
import { addressOn, mailAddress, patternsOf, rightsPaths, type RightsSite } from './site';

/** The reservation as two facts, which TDMRep repeats in file, headers and pages. */
interface MiningReservation {
	/** 1 if text and data mining is reserved, else 0. */
	readonly 'tdm-reservation': 0 | 1;
	/** The address of the policy that says how to get a licence. */
	readonly 'tdm-policy'?: string;
}

/** A policy in TDMRep: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export function miningReservation({ allows }: RightsPolicy, site: RightsSite): MiningReservation {
	return isMiningReserved(allows)
		? { 'tdm-reservation': 1, 'tdm-policy': addressOn(site, rightsPaths.tdmPolicy) }
		: { 'tdm-reservation': 0 };
}

/** Writes `/.well-known/tdmrep.json`. */
export function writeTdmrep(policy: RightsPolicy, site: RightsSite): string {
	const rules = patternsOf(site, policy.paths).map((location) => ({
		location,
		...miningReservation(policy, site)
	}));
	return `${JSON.stringify(rules, null, '\t')}\n`;
}

/**
 * Writes the policy that TDMRep's files point to, in ODRL with TDMRep's profile: mining is offered to
 * anyone with the rights holder's consent.
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
