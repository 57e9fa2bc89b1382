/** Where a site is: the beginning of every absolute address. */
export interface RightsSite {
	/** Scheme and host, without a trailing slash: `https://example.org`. */
	readonly origin: string;
	/** Empty, or with a leading slash only: `/album`. */
	readonly basePath: string;
}

/** The absolute address of a path below a site; absolute addresses are returned unchanged. */
export function addressOn({ origin, basePath }: RightsSite, path: string): string {
	return new URL(path.startsWith('/') ? basePath + path : path, origin).href;
}

/** A `mailto:` address, on one line whatever was typed. */
export function mailAddress(email: string): string {
	return new URL(`mailto:${email}`).href;
}

/**
 * Patterns, as in robots.txt (https://www.rfc-editor.org/rfc/rfc9309#section-2.2.3), of every address
 * whose path begins with one of `paths`. The home page of a site below a path has an address without
 * the slash, and `/album` alone would match `/albums` too.
 */
export function patternsOf({ basePath }: RightsSite, paths: readonly string[]): string[] {
	return paths.flatMap((path) =>
		path === '/' && basePath !== '' ? [`${basePath}$`, `${basePath}/`] : [basePath + path]
	);
}

/** Whether a policy covers everything the site's host serves. */
export function coversHost({ basePath }: RightsSite, paths: readonly string[]): boolean {
	return basePath === '' && paths.includes('/');
}

/** The paths of the files made from a policy, below the site's address. */
export const rightsPaths = {
	robotsTxt: '/robots.txt',
	tdmrep: '/.well-known/tdmrep.json',
	tdmPolicy: '/tdm-policy.json',
	licence: '/license.xml',
	securityTxt: '/.well-known/security.txt'
} as const;
