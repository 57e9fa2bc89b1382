import type { RightsPolicy } from '$content/rights';
import { rightsPaths } from './paths';
import { isMiningReserved } from './preferences';
import { addressOn, patternsOf, type RightsSite } from './site';

/** The reservation as two facts, which TDMRep repeats in file, headers and pages. */
export interface MiningReservation {
	/** 1 if text and data mining is reserved, else 0. */
	readonly 'tdm-reservation': 0 | 1;
	/** Where the policy is that says how to get a licence. */
	readonly 'tdm-policy'?: string;
}

/** What TDMRep says of a policy: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
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
