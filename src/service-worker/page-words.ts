/**
 * Takes out of a page the answer that it holds for its own script: the words of a reading page are
 * in the page when it is opened, and fetched when one comes from another, and need to be kept once.
 * @param html the page, as SvelteKit wrote it
 * @param path the answer's address from the root
 * @returns the answer's body, or undefined if the page holds none
 */
export function wordsInPage(html: string, path: string): string | undefined {
	const start = html.indexOf(`data-url="${path}"`);
	if (start === -1) return undefined;
	// SvelteKit writes no "<" into the script, so that it ends where it seems to.
	const script = html.slice(html.indexOf('>', start) + 1, html.indexOf('</script>', start));
	const { body } = JSON.parse(script) as { readonly body: string };
	return body;
}
