/**
 * The path below which the site is: empty, or with a leading slash only.
 * @param text what the build was told as `BASE_PATH`
 * @throws Error with one line, when that is no such path
 */
export function readBasePath(text = ''): string {
	if (!/^(\/[^/?#]+)*$/.test(text)) {
		throw new Error(`BASE_PATH is "${text}", but must be empty or like "/album", as in the build.`);
	}
	return text;
}
