/**
 * Writes the day on which links were opened into the text of the content module that lists them.
 * @param urls those that were opened and found in order
 */
export function markChecked(text: string, urls: ReadonlySet<string>, day: string): string {
	return text.replace(
		/(url:\s*'([^']+)',\s*checked: )'[^']*'/g,
		(whole, before: string, url: string) => (urls.has(url) ? `${before}'${day}'` : whole)
	);
}
