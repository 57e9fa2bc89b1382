import { rightsPolicy } from '../src/content/rights';
import { rightsHeaders } from '../src/lib/rights/head-and-headers';
import { rslType } from '../src/lib/rights/rsl';
import { rightsPaths, type RightsSite } from '../src/lib/rights/site';
import { embeddable, lockedDown, usableAnywhere } from './security';

/** Headers that a host must send with every address that `path` matches. */
export interface Rule {
	/** From the site's root, without the base path; a `*` at the end stands for anything. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

const hashedName = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Players and editors that run in a browser may read it from their own pages. */
const readableAnywhere = { 'Access-Control-Allow-Origin': '*', ...usableAnywhere } as const;

/**
 * What any host of the site must send. Where several rules match, the last one wins; a type here
 * wins over that of the name's ending.
 */
export const rules: readonly Rule[] = [
	{ path: '/*', headers: { 'Cache-Control': 'no-cache', ...lockedDown } },
	{ path: '/embed', headers: embeddable },
	{ path: '/embed/*', headers: embeddable },
	{
		path: '/_app/immutable/*',
		// A frame that is sandboxed without an origin of its own may load its script and font only so.
		headers: { ...hashedName, ...readableAnywhere }
	},
	{ path: '/album/*', headers: { ...hashedName, ...usableAnywhere } },
	{ path: '/cards/*', headers: usableAnywhere },
	{ path: '/qr/*', headers: usableAnywhere },
	{ path: '/album.m3u8', headers: usableAnywhere },
	{ path: '/album.xspf', headers: usableAnywhere },
	{ path: '/feed.xml', headers: { 'Content-Type': 'application/rss+xml', ...readableAnywhere } },
	{
		path: '/chapters/*',
		headers: { 'Content-Type': 'application/json+chapters', ...readableAnywhere }
	},
	{ path: '/oembed/*', headers: readableAnywhere },
	{ path: rightsPaths.licence, headers: { 'Content-Type': rslType } }
];

/**
 * The same and what every answer says of rights, with the absolute addresses that this takes. What is
 * more special comes later, and wins.
 */
export function rulesOf(site: RightsSite): readonly Rule[] {
	const rights = rightsHeaders(rightsPolicy, site).map(({ path, headers }) => ({
		path: `${path}*`,
		headers
	}));
	return [...rights, ...rules];
}

/** Files for hosts that read their rules from the build. They are nothing that a host serves. */
export const hostFiles = { headers: '/_headers', redirects: '/_redirects' } as const;

/** Where a page that moved to its own address is looked for: kept by browsers, method and all. */
export const redirectStatus = 308;

/** The rules under which an unknown address is answered, whatever the address. */
export const notFoundPath = '/404.html';

/** Gives the headers of a path, which is without base path and query. */
export function headersFor(path: string, among: readonly Rule[] = rules): Record<string, string> {
	const matching = among.filter((rule) => matches(rule.path, path));
	return Object.assign({}, ...matching.map((rule) => rule.headers)) as Record<string, string>;
}

function matches(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
