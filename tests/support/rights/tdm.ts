import * as v from 'valibot';
import { matchesPattern } from './robots';

const absolute = v.pipe(v.string(), v.url());

/** As its rules have it: an array; only the integers 0 and 1 count. */
const tdmrep = v.pipe(
	v.array(
		v.strictObject({
			location: v.pipe(v.string(), v.startsWith('/')),
			'tdm-reservation': v.picklist([0, 1]),
			'tdm-policy': v.optional(absolute)
		})
	),
	v.minLength(1)
);

/** The least that a policy holds, in TDMRep's profile of ODRL. */
const policy = v.object({
	'@context': v.strictTuple([
		v.literal('http://www.w3.org/ns/odrl.jsonld'),
		v.literal('http://www.w3.org/ns/tdmrep.jsonld')
	]),
	'@type': v.literal('Offer'),
	profile: v.literal('http://www.w3.org/ns/tdmrep'),
	uid: absolute,
	assigner: v.object({
		uid: absolute,
		'vcard:fn': v.string(),
		'vcard:hasEmail': v.optional(v.pipe(v.string(), v.startsWith('mailto:'))),
		'vcard:hasURL': absolute
	}),
	permission: v.pipe(
		v.array(
			v.object({
				action: v.literal('tdm:mine'),
				duty: v.array(v.object({ action: v.literal('obtainConsent') }))
			})
		),
		v.length(1)
	)
});

/** The rule for a path: the first that matches. @throws when the file is not what TDMRep asks for */
export function readTdmrep(json: string, path: string) {
	return v.parse(tdmrep, JSON.parse(json)).find(({ location }) => matchesPattern(location, path));
}

/** Reads a policy. @throws when it is not what TDMRep asks for */
export function readTdmPolicy(json: string) {
	return v.parse(policy, JSON.parse(json));
}
