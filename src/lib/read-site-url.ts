/** The default of `SITE_URL`: the address of `npm run preview`. */
export const defaultSiteUrl = 'http://localhost:4173';

/**
 * The site's absolute address, without the base path or a slash at its end.
 * @param text the value of `SITE_URL`
 * @throws Error when it is not an origin
 */
export function readSiteUrl(text: string | undefined): string {
	if (text === undefined || text === '') return defaultSiteUrl;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
	if (!isOrigin) {
		throw new Error(
			`SITE_URL is "${text}", but must be like "https://album.example", ` +
				'without a path; a path goes into BASE_PATH.'
		);
	}
	return url.origin;
}

/**
 * The site's base path: empty, or with a leading slash only. Its characters need no quoting in an
 * address, in a page, or in any server's configuration.
 * @param text the value of `BASE_PATH`
 * @throws Error when it is not such a path
 */
export function readBasePath(text = ''): string {
	if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(text)) {
		throw new Error(
			`BASE_PATH is ${JSON.stringify(text)}, but must be empty or like "/album": a slash before ` +
				'each name, none at the end, and names made of unaccented letters, digits, "-", "_" and ".".'
		);
	}
	return text;
}
