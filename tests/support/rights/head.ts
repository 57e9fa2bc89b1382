import { parse, type DefaultTreeAdapterTypes } from 'parse5';

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
	const found: DefaultTreeAdapterTypes.Element[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node) => {
		if ('tagName' in node && node.tagName === 'body') return;
		if ('tagName' in node) found.push(node);
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(parse(html));
	const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
		element.attrs.find((each) => each.name === name)?.value;
	const contents = (name: string) =>
		found
			.filter((each) => each.tagName === 'meta' && attribute(each, 'name') === name)
			.map((each) => attribute(each, 'content') ?? '');
	return {
		robots: contents('robots').flatMap((content) => content.split(/\s*,\s*/)),
		reservation: contents('tdm-reservation'),
		policy: contents('tdm-policy'),
		licences: found
			.filter((each) => each.tagName === 'link' && attribute(each, 'rel') === 'license')
			.filter((each) => attribute(each, 'type') === 'application/rsl+xml')
			.map((each) => attribute(each, 'href') ?? ''),
		data: found
			.filter((each) => attribute(each, 'type') === 'application/ld+json')
			.map((each) => each.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
	};
}
