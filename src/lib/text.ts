const references: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** Escapes a text for an element, or for an attribute in double quotes, in HTML and XML. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (character) => references[character] ?? '');
}

/** A start tag. */
export interface Tag {
	readonly name: 'iframe' | 'link' | 'meta';
	readonly attributes: Readonly<Record<string, string>>;
}

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

/** Writes a start tag with its attributes on one line and escaped: https://html.spec.whatwg.org/#attributes-2 */
export function writeTag({ name, attributes }: Tag): string {
	const written = Object.entries(attributes).map(
		([key, value]) => ` ${key}="${escapeMarkup(plainText(value))}"`
	);
	return `<${name}${written.join('')}>`;
}

/**
 * Puts a text on one line that can't affect what is around it: no control characters (XML forbids
 * most of them, and a new line would start an entry of a playlist), no lone surrogates, and no
 * characters that change the direction of what follows (Unicode Bidirectional Algorithm, section 2).
 */
export function plainText(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.trim();
}

/** Writes JSON in which every text is plain: half a character may make a reader refuse all of it. */
export function writeJson(data: unknown): string {
	return JSON.stringify(data, (_, value: unknown) =>
		typeof value === 'string' ? plainText(value) : value
	);
}
