import type { AllowedUses, RightsContact, RightsPolicy } from '$content/rights';
import { plainText } from '$lib/text';
import type { RightsSite } from '$lib/rights/site';

/** What a visitor has filled in. */
export interface VisitorForm {
	readonly address: string;
	readonly name: string;
	readonly kind: RightsPolicy['holder']['kind'];
	/** An email address, or the address of a page. */
	readonly contact: string;
	readonly allows: AllowedUses;
}

/** The fields that can be filled in wrongly. */
export type Fault = 'address' | 'contact' | 'name';

/** A policy and its site. */
export interface VisitorRights {
	readonly policy: RightsPolicy;
	readonly site: RightsSite;
}

/** A form's result: a policy, or the fields with mistakes. */
interface ReadForm {
	readonly rights: VisitorRights | undefined;
	readonly faults: readonly Fault[];
}

const dayMs = 86_400_000;
/** RFC 9116 asks for less than a year. */
const contactDays = 364;

/** Reads a form. @param nowMs when it was filled in, since 1970 */
export function readForm(form: VisitorForm, nowMs: number): ReadForm {
	const site = readSite(form.address);
	const contact = readContact(form.contact);
	const name = plainText(form.name);
	const faults: Fault[] = [
		...(site === undefined ? (['address'] as const) : []),
		...(name === '' ? (['name'] as const) : []),
		...(contact === undefined ? (['contact'] as const) : [])
	];
	if (site === undefined || contact === undefined || name === '') {
		return { rights: undefined, faults };
	}
	// The form doesn't ask for a page: people look on the contact's page or the home page.
	const page = contact.url ?? '/';
	const policy: RightsPolicy = {
		holder: { name, kind: form.kind },
		paths: ['/'],
		allows: form.allows,
		since: dayOf(nowMs),
		statement: statementOf(form.allows, name),
		contact,
		page,
		licensingPage: page,
		contactPage: page,
		contactExpires: dayOf(nowMs + contactDays * dayMs)
	};
	return { rights: { policy, site }, faults: [] };
}

/** A website's address, with or without a path; https unless it has a scheme. */
function readSite(text: string): RightsSite | undefined {
	const url = readUrl(text);
	if (url === undefined || url.search !== '' || url.hash !== '') return undefined;
	return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, '') };
}

function readContact(text: string): RightsContact | undefined {
	const typed = text.trim();
	// No quoted names or comments: an address as people write it.
	if (/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(typed)) return { email: typed };
	const url = readUrl(typed);
	return url && { url: url.href };
}

function readUrl(text: string): URL | undefined {
	const typed = text.trim();
	const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
	if (/[\s@\\]/.test(typed) || !URL.canParse(whole)) return undefined;
	const url = new URL(whole);
	return /\.[a-z\d-]{2,}$/i.test(url.hostname) ? url : undefined;
}

function statementOf({ aiInput, aiTraining }: AllowedUses, name: string): string {
	const reserved = [
		...(aiTraining ? [] : ['training AI']),
		...(aiInput ? [] : ['input to generative models'])
	];
	if (reserved.length === 0) return `Copyright: ${name}.`;
	return `Copyright: ${name}. Use for text and data mining, namely for ${reserved.join(' and as ')}, is expressly reserved.`;
}

function dayOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}
