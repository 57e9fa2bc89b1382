import { expect, it } from 'vitest';
import { choosePrecached } from './precached';

const build = ['/b/_app/immutable/shell.js', '/b/_app/immutable/assets/archivo-accents.x.woff2'];

it('fetches the pages for listening and acting ahead, and no recording', () => {
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
		hashed: ['/b/_app/immutable/shell.js'],
		named: ['/b/', '/b/tracks/the', '/b/act', '/b/act/__data.json', '/b/favicon.svg']
	});
});
