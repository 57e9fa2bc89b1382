import { readFileSync } from 'node:fs';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import type { AllowedUses } from '$content/rights';
import { matchesPattern } from './robots';

const namespace = { rsl: 'https://rslstandard.org/rsl' };
const schema = XsdValidator.fromDoc(
	XmlDocument.fromString(readFileSync('tests/fixtures/rsl-1.xsd', 'utf8'))
);
/** What each usage is made of: https://rslstandard.org/rsl, section 3.4.1 */
const unions: Readonly<Record<string, readonly string[]>> = {
	all: ['search', 'ai-train', 'ai-input', 'ai-index'],
	'ai-all': ['ai-train', 'ai-input', 'ai-index']
};

/** What an RSL document says of a path. */
export interface ReadRsl {
	readonly allows: AllowedUses;
	readonly holder: string;
	readonly kind: string | undefined;
	readonly email: string | undefined;
	readonly url: string | undefined;
}

/**
 * Reads what a document says of a path.
 * @throws Error when it is not valid RSL, says nothing of the path, or leaves a use open
 */
export function readRsl(xml: string, path: string): ReadRsl {
	const document = XmlDocument.fromString(xml);
	schema.validate(document);
	const content = elements(document.root, 'rsl:content').find((each) =>
		matchesPattern(each.attr('url')?.value ?? '', path)
	);
	if (content === undefined) throw new Error(`The licence says nothing of ${path}.`);
	const usages = (name: string) =>
		elements(content, `rsl:license/rsl:${name}[@type="usage"]`).flatMap(
			(each) => unions[each.content] ?? [each.content]
		);
	const [permitted, prohibited] = [usages('permits'), usages('prohibits')];
	const allows = (usage: string) => {
		const isPermitted = permitted.includes(usage);
		if (isPermitted === prohibited.includes(usage)) throw new Error(`${usage} is left open.`);
		return isPermitted;
	};
	if (allows('ai-index') !== allows('ai-input')) throw new Error('ai-index differs from ai-input.');
	const [owner] = elements(content, 'rsl:copyright');
	return {
		allows: {
			search: allows('search'),
			aiInput: allows('ai-input'),
			aiTraining: allows('ai-train')
		},
		holder: owner?.content ?? '',
		kind: owner?.attr('type')?.value,
		email: owner?.attr('contactEmail')?.value,
		url: owner?.attr('contactUrl')?.value
	};
}

function elements(parent: XmlElement, xpath: string): XmlElement[] {
	return parent.find(xpath, namespace).filter((node) => node instanceof XmlElement);
}
