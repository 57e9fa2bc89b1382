import type { Tag } from '$lib/text';

/** A `<meta property>`, as in Open Graph. */
export function property(name: string, content: string | number): Tag {
	return { name: 'meta', attributes: { property: name, content: String(content) } };
}

/** A `<meta name>`. */
export function named(name: string, content: string | number): Tag {
	return { name: 'meta', attributes: { name, content: String(content) } };
}

/** A `<link>`. */
export function link(rel: string, href: string, more: Readonly<Record<string, string>> = {}): Tag {
	return { name: 'link', attributes: { rel, href, ...more } };
}
