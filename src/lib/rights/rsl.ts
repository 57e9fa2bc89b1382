import type { AllowedUses, RightsPolicy } from '$content/rights';
import { escapeMarkup, plainText } from '../text';
import { addressOn, patternsOf, type RightsSite } from './site';

/** The media type of RSL's documents. */
export const rslType = 'application/rsl+xml';

/** How many days a client may cache the document. */
const maxAgeDays = 7;

/** Writes `/license.xml` in RSL 1.0: https://rslstandard.org/rsl */
export function writeRsl(policy: RightsPolicy, site: RightsSite): string {
	const { allows, contact, holder } = policy;
	const terms = [
		...usages(allows, true).map((usage) => `<permits type="usage">${usage}</permits>`),
		...usages(allows, false).map((usage) => `<prohibits type="usage">${usage}</prohibits>`)
	];
	const url = addressOn(site, contact.url ?? policy.licensingPage);
	const email = contact.email === undefined ? '' : ` contactEmail="${xml(contact.email)}"`;
	const owner = `<copyright type="${holder.kind}"${email} contactUrl="${xml(url)}">${xml(holder.name)}</copyright>`;
	const contents = patternsOf(site, policy.paths).flatMap((pattern) => [
		`\t<content url="${xml(pattern)}">`,
		'\t\t<license>',
		...terms.map((term) => `\t\t\t${term}`),
		'\t\t</license>',
		`\t\t${owner}`,
		'\t</content>'
	]);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rsl xmlns="https://rslstandard.org/rsl" max-age="${maxAgeDays}">`,
		...contents,
		'</rsl>\n'
	].join('\n');
}

/** The uses that are allowed, or not allowed, in RSL's terms, some of which combine several. */
function usages({ search, aiInput, aiTraining }: AllowedUses, allowed: boolean): string[] {
	if (search === allowed && aiInput === allowed && aiTraining === allowed) return ['all'];
	const ai =
		aiInput === allowed && aiTraining === allowed
			? ['ai-all']
			: [
					...(aiTraining === allowed ? ['ai-train'] : []),
					...(aiInput === allowed ? ['ai-input', 'ai-index'] : [])
				];
	return [...(search === allowed ? ['search'] : []), ...ai];
}

function xml(text: string): string {
	return escapeMarkup(plainText(text));
}
