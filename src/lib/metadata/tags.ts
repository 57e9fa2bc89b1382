import type { Tag } from '$lib/text';

/** Gives a `<meta>` of RDFa's kind, as Open Graph has it. */
export function property(name: string, content: string | number): Tag {
	return { name: 'meta', attributes: { property: name, content: String(content) } };
}

/** Gives a `<meta>` of HTML's kind. */
export function named(name: string, content: string | number): Tag {
	return { name: 'meta', attributes: { name, content: String(content) } };
}

/** Gives a `<link>`. */
export function link(rel: string, href: string, more: Readonly<Record<string, string>> = {}): Tag {
	return { name: 'link', attributes: { rel, href, ...more } };
}
