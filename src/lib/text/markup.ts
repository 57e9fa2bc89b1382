const references: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text as the content of an element, or of an attribute between double quotes, in HTML and XML. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (character) => references[character] ?? '');
}

/** An element without content. */
export interface Tag {
	readonly name: 'iframe' | 'link' | 'meta';
	readonly attributes: Readonly<Record<string, string>>;
}

/** Writes a start tag, with its attributes escaped: https://html.spec.whatwg.org/#attributes-2 */
export function writeTag({ name, attributes }: Tag): string {
	const written = Object.entries(attributes).map(
		([key, value]) => ` ${key}="${escapeMarkup(value)}"`
	);
	return `<${name}${written.join('')}>`;
}
