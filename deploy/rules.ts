import { rightsPolicy } from '../src/content/rights';
import { rightsHeaders } from '../src/lib/rights/head-and-headers';
import { rslType } from '../src/lib/rights/rsl';
import { rightsPaths, type RightsSite } from '../src/lib/rights/site';
import { frameHeader, pageHeader, yourRoomHeader } from '../src/lib/security.server.js';

/** Browser features that no page of the site uses. */
const unused = [
	'accelerometer',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'serial',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

/** Features that some pages use themselves, and grant to no frame. */
const used = ['autoplay', 'clipboard-write', 'microphone', 'screen-wake-lock'];

/**
 * Security headers of every response. Other sites may not frame a page or use a file, except those
 * meant for them.
 */
const lockedDown: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Content-Security-Policy': pageHeader,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': permissions(['clipboard-write', 'autoplay'])
};

/** Lets other sites play a sound or show a picture, even on cross-origin isolated pages. */
const usableAnywhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/** Security headers of a frame. The page around it decides whether it may autoplay. */
const embeddable: Readonly<Record<string, string>> = {
	...usableAnywhere,
	'Content-Security-Policy': frameHeader,
	'Permissions-Policy': permissions(['autoplay'])
};

/** Headers of the one page that records. */
const recording: Readonly<Record<string, string>> = {
	'Content-Security-Policy': yourRoomHeader,
	'Permissions-Policy': permissions(used)
};

/** Headers that a host must send for every address that `path` matches. */
export interface Rule {
	/** From the site's root, without the base path; a `*` at the end matches anything. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

const hashedName = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** For scripts of other sites, such as web players, to read. */
const readableAnywhere = { 'Access-Control-Allow-Origin': '*', ...usableAnywhere } as const;

/**
 * What any host of the site must send. Where several rules match, the last one wins. A
 * `Content-Type` here overrides the one for the file's extension.
 */
const rules: readonly Rule[] = [
	{ path: '/*', headers: { 'Cache-Control': 'no-cache', ...lockedDown } },
	{ path: '/your-room', headers: recording },
	{ path: '/embed', headers: embeddable },
	{ path: '/embed/*', headers: embeddable },
	{
		path: '/_app/immutable/*',
		// A sandboxed frame with an opaque origin can't load its script and font otherwise.
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
 * The same rules, preceded by the rights headers, which contain absolute addresses. More specific
 * rules come later, and win.
 */
export function rulesOf(site: RightsSite): readonly Rule[] {
	const rights = rightsHeaders(rightsPolicy, site).map(({ path, headers }) => ({
		path: `${path}*`,
		headers
	}));
	return [...rights, ...rules];
}

/** Files for hosts that read their rules from the build. They must not be served. */
export const hostFiles = {
	headers: '/_headers',
	redirects: '/_redirects',
	apache: '/.htaccess',
	/** Makes GitHub Pages serve files as they are, also those below `_app/`. */
	gitHubPages: '/.nojekyll',
	/** Where GitHub Pages looks for the site's own domain. */
	gitHubDomain: '/CNAME'
} as const;

/** The status of a redirect to a page's one address: permanent, and keeps the method. */
export const redirectStatus = 308;

/** The page for unknown addresses, sent with the headers of this path. */
export const notFoundPath = '/404.html';

/** The headers of a path. @param path without base path and query */
export function headersFor(path: string, among: readonly Rule[] = rules): Record<string, string> {
	const matching = among.filter((rule) => matches(rule.path, path));
	return Object.assign({}, ...matching.map((rule) => rule.headers)) as Record<string, string>;
}

function matches(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function permissions(kept: readonly string[]): string {
	const off = [...unused, ...used.filter((feature) => !kept.includes(feature))].sort();
	return [...off.map((feature) => `${feature}=()`), ...[...kept].sort().map(own)].join(', ');
}

function own(feature: string): string {
	return `${feature}=(self)`;
}
