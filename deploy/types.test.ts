import { expect, it } from 'vitest';
import { isCompressible, typeOf } from './types';

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

it('knows text from what is compressed already', () => {
	const names = ['a.html', 'a.css', 'a.js', 'a.json', 'a.svg', 'a.xml', 'a.xspf', 'a.webmanifest'];
	expect(names.filter(isCompressible)).toEqual(names);
	expect(['a.woff2', 'a.avif', 'a.weba', 'a.png', 'a.pdf', 'a'].filter(isCompressible)).toEqual([]);
});
