import { expect, it } from 'vitest';
import { rightsPolicy } from '../src/content/rights';
import { headersFor, notFoundPath, rulesOf } from './rules';
import { isCompressible, typeOf } from './media-types';

it('has clients revalidate what may change at its address', () => {
	for (const path of [
		'/',
		'/tracks/the',
		'/service-worker.js',
		'/_app/version.json',
		notFoundPath
	]) {
		expect(headersFor(path)['Cache-Control'], path).toBe('no-cache');
	}
});

it('caches files with a hash in their names for a year', () => {
	for (const path of ['/_app/immutable/entry/start.abc.js', '/album/the.0123456789.weba']) {
		expect(headersFor(path)['Cache-Control'], path).toBe('public, max-age=31536000, immutable');
	}
});

it('forbids guessing types', () => {
	expect(headersFor('/album/the.0123456789.weba')['X-Content-Type-Options']).toBe('nosniff');
});

it('lets other sites’ pages read what is meant for them', () => {
	for (const path of ['/feed.xml', '/chapters/the.json', '/oembed/the.json']) {
		expect(headersFor(path)['Access-Control-Allow-Origin'], path).toBe('*');
	}
	expect(headersFor('/album/the.0123456789.weba')).not.toHaveProperty(
		'Access-Control-Allow-Origin'
	);
});

it('lets any page show a frame, and a frame with an opaque origin load its script', () => {
	for (const path of ['/embed', '/embed/the']) {
		const headers = headersFor(path);
		expect(headers['X-Frame-Options'], path).toBeUndefined();
		expect(headers['Content-Security-Policy'] ?? 'frame-ancestors *', path).toMatch(
			/frame-ancestors \*|^(?!.*frame-ancestors)/
		);
	}
	expect(headersFor('/_app/immutable/assets/main.abc.js')['Access-Control-Allow-Origin']).toBe('*');
});

it('allows the microphone, and sound from memory, on one page only', () => {
	const allowing = (path: string) => {
		const headers = headersFor(path);
		return ['microphone=(self)', 'screen-wake-lock=(self)', "media-src 'self' blob:"].map((part) =>
			`${headers['Permissions-Policy'] ?? ''} ${headers['Content-Security-Policy'] ?? ''}`.includes(
				part
			)
		);
	};
	expect(allowing('/your-room')).toEqual([true, true, true]);
	for (const path of ['/', '/tracks/the', '/embed', '/your-room-2', notFoundPath]) {
		expect(allowing(path), path).toEqual([false, false, false]);
		expect(headersFor(path)['Permissions-Policy']).toContain('microphone=()');
	}
});

it('reserves rights in every response, with the site’s address', () => {
	const all = rulesOf({ origin: 'https://album.example', basePath: '/silent' });
	expect(rightsPolicy.paths).toEqual(['/']);
	for (const path of ['/', '/album/the.0123456789.weba', '/cards/album.png', notFoundPath]) {
		expect(headersFor(path, all), path).toMatchObject({
			'Content-Usage': 'train-ai=n, ai-use=n, search=y',
			'tdm-reservation': '1',
			'tdm-policy': 'https://album.example/silent/tdm-policy.json',
			'X-Robots-Tag': 'noai, noimageai, noarchive',
			Link: '<https://album.example/silent/license.xml>; rel="license"; type="application/rsl+xml"'
		});
		// The other headers stay.
		expect(headersFor(path, all)).toMatchObject(headersFor(path));
	}
	expect(headersFor('/license.xml', all)['Content-Type']).toBe('application/rsl+xml');
});

it('uses * at the end of a path only, which every host understands', () => {
	for (const { path } of rulesOf({ origin: 'https://album.example', basePath: '' })) {
		expect(path).toMatch(/^\/[^*]*\*?$/);
	}
});

it.each([
	['the.0123456789.weba', 'audio/webm'],
	['the.0123456789.m4a', 'audio/mp4'],
	['COVER.PNG', 'image/png'],
	['on-the-hour.ics', 'text/calendar; charset=utf-8'],
	['LICENSE', 'application/octet-stream'],
	['core.dump', 'application/octet-stream']
])('%s is %s', (file, type) => {
	expect(typeOf(file)).toBe(type);
});

it('distinguishes text from what is compressed already', () => {
	const names = ['a.html', 'a.css', 'a.js', 'a.json', 'a.svg', 'a.xml', 'a.xspf', 'a.webmanifest'];
	expect(names.filter(isCompressible)).toEqual(names);
	expect(['a.woff2', 'a.avif', 'a.weba', 'a.png', 'a.pdf', 'a'].filter(isCompressible)).toEqual([]);
});
