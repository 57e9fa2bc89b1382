import { expect, it } from 'vitest';
import { readBasePath, readSiteUrl } from '$lib/read-site-url';

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

it.each(['', '/album', '/a/b-c/d_e', '/v1.2/2025'])('takes %j for a base path', (text) => {
	expect(readBasePath(text)).toBe(text);
});

it.each([
	'/my album',
	'album',
	'/album/',
	'/',
	'//album',
	'/a//b',
	'/..',
	'/a/../b',
	'/.well-known',
	'/my%20album',
	'/álbum',
	'/アルバム',
	"/it's",
	'/"album"',
	'/album;',
	'/{album}',
	'/$uri',
	'/a#b',
	'/a?b',
	'/a\\b',
	'/album\n',
	'https://album.example/album'
])('refuses %j as a base path, in one line', (text) => {
	expect(() => readBasePath(text)).toThrow(/^BASE_PATH is ".*", but must be empty or like .*$/);
});
