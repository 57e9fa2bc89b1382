/**
 * A text as one line that changes nothing around it: no control characters (XML forbids most of
 * them, and a new line would start an entry of a playlist), no half characters, and nothing that
 * turns the direction of what follows (Unicode Bidirectional Algorithm, section 2).
 */
export function plainText(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.trim();
}
