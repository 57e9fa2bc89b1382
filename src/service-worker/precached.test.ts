import { expect, it } from 'vitest';
import { choosePrecached } from './precached';

const code = ['/b/_app/immutable/shell.js', '/b/_app/immutable/workers/alarm.worker-x.js'];
const build = [
	...code,
	'/b/_app/immutable/assets/archivo-accents.x.woff2',
	'/b/_app/immutable/chunks/rare.x.js',
	'/b/_app/immutable/workers/analysis.worker-x.js'
];

it('prefetches the pages for listening and acting, but no recording and no rare code', () => {
	const prerendered = [
		'/b/',
		'/b/tracks/the',
		'/b/act',
		'/b/sources',
		'/b/embed/the',
		'/b/cards/the.png',
		'/b/album.m3u8'
	];
	expect(choosePrecached({ base: '/b', build, prerendered })).toEqual({
		hashed: code,
		named: ['/b/', '/b/tracks/the', '/b/act', '/b/act/__data.json', '/b/favicon.svg']
	});
});
