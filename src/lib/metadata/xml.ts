import Builder from 'fast-xml-builder';
import { plainText } from '$lib/text';

/** An element's content: `@name` is an attribute, `#text` is text, an array repeats an element. */
type XmlContent = string | number | readonly XmlContent[] | { readonly [name: string]: XmlContent };

const builder = new Builder({
	attributeNamePrefix: '@',
	format: true,
	ignoreAttributes: false,
	indentBy: '\t',
	// XML can't hold every character, not even as a reference.
	tagValueProcessor: (_, value) => plainText(String(value)),
	attributeValueProcessor: (_, value) => plainText(String(value)),
	suppressBooleanAttributes: false,
	suppressEmptyNode: true
});

/**
 * Writes an XML document, with every text on one line and its markup escaped.
 * @param root the one element, by its name
 */
export function writeXml(root: { readonly [name: string]: XmlContent }): string {
	return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
}
