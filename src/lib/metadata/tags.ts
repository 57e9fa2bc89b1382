import type { Tag } from '$lib/text/markup';

export { writeTag, type Tag } from '$lib/text/markup';

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

/** Writes data into a script element that no text in it can end. */
export function writeJsonLd(data: unknown): string {
	// In a string of JSON this is the same character: https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
	const json = JSON.stringify(data).replace(/[<>&]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return `<script type="application/ld+json">${json}</script>`;
}
