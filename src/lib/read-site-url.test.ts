import { expect, it } from 'vitest';
import { readSiteUrl } from '$lib/read-site-url';

it('is the preview’s address until the build is told', () => {
	expect(readSiteUrl(undefined)).toBe('http://localhost:4173');
	expect(readSiteUrl('')).toBe('http://localhost:4173');
});

it('is an origin, with or without a slash at its end', () => {
	expect(readSiteUrl('https://album.example')).toBe('https://album.example');
	expect(readSiteUrl('https://Album.example:8443/')).toBe('https://album.example:8443');
});

it.each([
	'album.example',
	'ftp://album.example',
	'https://album.example/sub',
	'https://a.example?x'
])('is not %s', (text) => {
	expect(() => readSiteUrl(text)).toThrow(/^SITE_URL is ".*", but must be like/);
});
