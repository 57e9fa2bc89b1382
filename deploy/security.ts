import { frameHeader, pageHeader } from '../src/lib/security.server.js';

/** Features of browsers that no page of the site uses, in any frame. */
const unused = [
	'accelerometer',
	'bluetooth',
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
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

/** What the pages use themselves, and lend to nobody. */
const used = ['autoplay', 'clipboard-write', 'web-share'];

/**
 * What browsers are told with every answer. A page in a frame of another site is refused, and other
 * sites may not take files as parts of their pages; what is meant for them has exceptions.
 */
export const lockedDown: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Content-Security-Policy': pageHeader,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': permissions(['clipboard-write', 'web-share', 'autoplay'])
};

/** Lets pages of other sites play a sound or show a picture, even if these are isolated pages. */
export const usableAnywhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/** What differs for a frame. The page around it decides whether it may start by itself. */
export const embeddable: Readonly<Record<string, string>> = {
	...usableAnywhere,
	'Content-Security-Policy': frameHeader,
	'Permissions-Policy': permissions(['autoplay'])
};

function permissions(kept: readonly string[]): string {
	const off = [...unused, ...used.filter((feature) => !kept.includes(feature))].sort();
	return [...off.map((feature) => `${feature}=()`), ...[...kept].sort().map(own)].join(', ');
}

function own(feature: string): string {
	return `${feature}=(self)`;
}
