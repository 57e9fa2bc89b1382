import { elementsOf } from '../../../deploy/read-html';

/** The rights in a page's head, as a browser's parser reads them. */
export interface ReadHead {
	/** Directives to robots, of all elements together. */
	readonly robots: string[];
	readonly reservation: string[];
	readonly policy: string[];
	/** Where links of the type of RSL lead. */
	readonly licences: string[];
	/** Texts of JSON-LD. */
	readonly data: string[];
}

/** Reads the head of a page. */
export function readHead(html: string): ReadHead {
	const found = elementsOf(html).find(({ name }) => name === 'head')?.elements ?? [];
	const named = (wanted: string) =>
		found.flatMap(({ name, attributes }) => (name === wanted ? [attributes] : []));
	const contents = (name: string) =>
		named('meta')
			.filter((meta) => meta.name === name)
			.map(({ content = '' }) => content);
	return {
		robots: contents('robots').flatMap((content) => content.split(/\s*,\s*/)),
		reservation: contents('tdm-reservation'),
		policy: contents('tdm-policy'),
		licences: named('link')
			.filter(({ rel, type }) => rel === 'license' && type === 'application/rsl+xml')
			.map(({ href = '' }) => href),
		data: found
			.filter(({ attributes }) => attributes.type === 'application/ld+json')
			.map(({ text }) => text)
	};
}
