import { expect } from 'vitest';
import type { Crawler, CrawlerKind } from '$content/crawlers';
import type { AllowedUses, RightsPolicy } from '$content/rights';
import { plainText } from '$lib/text';
import { addressOn, type RightsSite } from '$lib/rights/site';
import type { ReadHead } from './head';
import { contentUsageFor, globalLicences, mayFetch, sitemapsOf, valuesForAnyone } from './robots';
import { readRsl } from './rsl';
import { readTdmPolicy, readTdmrep } from './tdm';
import { usesInContentSignal, usesInContentUsage } from './uses';

/** What a site says, and by which policy it should. */
export interface Published {
	readonly policy: RightsPolicy;
	readonly site: RightsSite;
	readonly crawlers: readonly Crawler[];
	readonly sitemap?: string;
	/** The text of a file by its path below the site's address, or undefined if there is none. */
	readonly read: (path: string) => string | undefined;
}

const isReserved = ({ allows }: RightsPolicy) => !allows.aiInput || !allows.aiTraining;
const tdmPolicyUrl = (site: RightsSite) => addressOn(site, '/tdm-policy.json');
const licenceUrl = (site: RightsSite) => addressOn(site, '/license.xml');

/**
 * Reads every file of a site with independent parsers, and checks each against the
 * policy, for every crawler and each of some paths below the site's address.
 */
export function expectFilesToAgree(published: Published, paths: readonly string[]): void {
	const { policy, site, crawlers, read } = published;
	const text = (path: string) => read(path) ?? expect.fail(`There is no ${path}.`);
	const robotsTxt = text('/robots.txt');
	expect(Buffer.byteLength(robotsTxt)).toBeLessThan(500 * 1024);
	expect(globalLicences(robotsTxt)).toEqual([licenceUrl(site)]);
	expect(sitemapsOf(robotsTxt, site.origin)).toEqual(
		published.sitemap === undefined ? [] : [addressOn(site, published.sitemap)]
	);
	const signals = valuesForAnyone(robotsTxt, 'content-signal');
	// They know no paths, so a site that shares its host leaves them out.
	expect(signals).toHaveLength(site.basePath === '' ? 1 : 0);
	for (const signal of signals) expect(usesInContentSignal(signal)).toEqual(policy.allows);

	for (const path of paths) {
		const onHost = site.basePath + path;
		for (const crawler of crawlers) {
			const expected = mayCome(crawler.kind, policy.allows);
			expect(
				mayFetch(robotsTxt, site.origin, crawler.token, onHost),
				`${crawler.token} at ${onHost}`
			).toEqual([expected, expected]);
		}
		expect(usesInContentUsage(contentUsageFor(robotsTxt, onHost) ?? ''), onHost).toEqual(
			policy.allows
		);
		expect(readTdmrep(text('/.well-known/tdmrep.json'), onHost), onHost).toMatchObject({
			'tdm-reservation': isReserved(policy) ? 1 : 0,
			...(isReserved(policy) ? { 'tdm-policy': tdmPolicyUrl(site) } : {})
		});
		const { contact, holder, licensingPage } = policy;
		expect(readRsl(text('/license.xml'), onHost), onHost).toEqual({
			allows: policy.allows,
			holder: plainText(holder.name),
			kind: holder.kind,
			email: contact.email,
			url: new URL(contact.url ?? addressOn(site, licensingPage)).href
		});
	}
	expectContactsToAgree(published, text);
}

/** Crawlers that want something reserved are kept out; fetches for a person never are. */
function mayCome(kind: CrawlerKind, { search, aiInput, aiTraining }: AllowedUses): boolean {
	if (kind === 'visit') return true;
	if (kind === 'search') return search;
	return kind === 'answers' ? aiInput : aiTraining;
}

function expectContactsToAgree(
	{ policy, site, read }: Published,
	text: (path: string) => string
): void {
	const { contact, contactExpires, contactPage, holder, licensingPage } = policy;
	const mail = contact.email === undefined ? [] : [`mailto:${contact.email}`];
	const contacts = [...mail, ...(contact.url === undefined ? [] : [new URL(contact.url).href])];
	const security = readSecurityTxt(text('/.well-known/security.txt'));
	expect(security.get('contact')).toEqual(
		contacts.length > 0 ? contacts : [addressOn(site, contactPage)]
	);
	expect(security.get('canonical')).toEqual([addressOn(site, '/.well-known/security.txt')]);
	expect(security.get('expires')).toEqual([`${contactExpires}T00:00:00Z`]);

	const json = read('/tdm-policy.json');
	if (!isReserved(policy)) {
		expect(json).toBeUndefined();
		return;
	}
	const { assigner, uid } = readTdmPolicy(json ?? '');
	expect(uid).toBe(tdmPolicyUrl(site));
	expect(assigner).toEqual({
		uid: addressOn(site, '/'),
		'vcard:fn': holder.name,
		...(contact.email === undefined ? {} : { 'vcard:hasEmail': mail[0] }),
		'vcard:hasURL': new URL(contact.url ?? addressOn(site, licensingPage)).href
	});
}

/** Checks a response's headers against a policy. @param get returns a header by name */
export function expectHeadersToAgree(
	{ policy, site }: Pick<Published, 'policy' | 'site'>,
	get: (name: string) => string | null | undefined
): void {
	const { allows } = policy;
	expect(usesInContentUsage(get('content-usage') ?? '')).toEqual(allows);
	expect(get('tdm-reservation')).toBe(isReserved(policy) ? '1' : '0');
	expect(get('tdm-policy') ?? undefined).toBe(isReserved(policy) ? tdmPolicyUrl(site) : undefined);
	expect(get('link')).toBe(`<${licenceUrl(site)}>; rel="license"; type="application/rsl+xml"`);
	expectDirectivesToAgree(policy, get('x-robots-tag')?.split(', ') ?? []);
}

/** Checks a page's head against a policy. */
export function expectHeadToAgree(
	{ policy, site }: Pick<Published, 'policy' | 'site'>,
	head: ReadHead
): void {
	expect(head.reservation).toEqual([isReserved(policy) ? '1' : '0']);
	expect(head.policy).toEqual(isReserved(policy) ? [tdmPolicyUrl(site)] : []);
	expect(head.licences).toEqual([licenceUrl(site)]);
	expectDirectivesToAgree(policy, head.robots);
}

function expectDirectivesToAgree({ allows }: RightsPolicy, directives: readonly string[]): void {
	expect(directives.includes('noai')).toBe(!allows.aiTraining);
	expect(directives.includes('noimageai')).toBe(!allows.aiTraining);
	expect(directives.includes('noarchive')).toBe(!allows.aiTraining && !allows.aiInput);
	expect(directives.includes('noindex')).toBe(!allows.search);
	// Nothing else may keep a page from being found.
	for (const directive of ['nofollow', 'none', 'nosnippet', 'noimageindex', 'unavailable_after']) {
		expect(directives).not.toContain(directive);
	}
}

/** The fields of a security.txt by their names in lower case: https://www.rfc-editor.org/rfc/rfc9116 */
function readSecurityTxt(text: string): Map<string, string[]> {
	const fields = new Map<string, string[]>();
	for (const line of text.split(/\r?\n/).filter((each) => each !== '' && !each.startsWith('#'))) {
		const [, name = '', value = ''] = /^([\w-]+): (\S.*)$/.exec(line) ?? [];
		if (name === '') throw new Error(`"${line}" is not a field.`);
		const key = name.toLowerCase();
		fields.set(key, [...(fields.get(key) ?? []), value]);
	}
	return fields;
}
