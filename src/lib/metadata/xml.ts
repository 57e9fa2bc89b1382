import Builder from 'fast-xml-builder';

/** An element's content: `@name` is an attribute, `#text` is text, an array repeats an element. */
export type XmlContent =
	string | number | readonly XmlContent[] | { readonly [name: string]: XmlContent };

const builder = new Builder({
	attributeNamePrefix: '@',
	format: true,
	ignoreAttributes: false,
	indentBy: '\t',
	suppressBooleanAttributes: false,
	suppressEmptyNode: true
});

/**
 * Writes an XML document, with markup in its texts escaped.
 * @param root the one element, by its name
 */
export function writeXml(root: { readonly [name: string]: XmlContent }): string {
	return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
}
