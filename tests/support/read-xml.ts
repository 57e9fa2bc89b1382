import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const namespaces = {
	itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
	podcast: 'https://podcastindex.org/namespace/1.0',
	sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
	xspf: 'http://xspf.org/ns/0/'
};

/** A document as libxml2 reads it. */
export interface ReadXml {
	/** The texts of the nodes that an XPath finds. */
	texts(xpath: string): string[];
	/** @throws with what is wrong by the XML Schema in a file */
	validate(schemaFile: string): void;
}

/** Reads a document. @throws when it is not well-formed */
export function readXml(xml: string): ReadXml {
	const document = XmlDocument.fromString(xml);
	return {
		texts: (xpath) => document.find(xpath, namespaces).map(({ content }) => content),
		validate: (schemaFile) => {
			const schema = XmlDocument.fromString(readFileSync(schemaFile, 'utf8'));
			XsdValidator.fromDoc(schema).validate(document);
		}
	};
}
