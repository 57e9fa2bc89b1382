/** Whether a path is matched by a pattern of robots.txt: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.3 */
export function matchesPattern(pattern: string, path: string): boolean {
	const isWhole = pattern.endsWith('$');
	const parts = (isWhole ? pattern.slice(0, -1) : pattern)
		.split('*')
		.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}${isWhole ? '$' : ''}`).test(path);
}
