/** Where the site is taken to be until the build is told. */
export const defaultSiteUrl = 'http://localhost:4173';

/**
 * The site's absolute address, without the base path or a slash at its end.
 * @param text what the build was told as `SITE_URL`
 * @throws Error when that is no origin of a web site
 */
export function readSiteUrl(text: string | undefined): string {
	if (text === undefined || text === '') return defaultSiteUrl;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
	if (!isOrigin) {
		throw new Error(
			`SITE_URL is "${text}", but must be like "https://album.example", ` +
				'without a path: that is BASE_PATH.'
		);
	}
	return url.origin;
}
