import { expect, it } from 'vitest';
import { addressesOf } from './addresses';

it('gives absolute addresses below the base path', () => {
	const addresses = addressesOf('https://album.example', '/sub/path');
	expect(addresses.home).toBe('https://album.example/sub/path/');
	expect(addresses.track('the')).toBe('https://album.example/sub/path/tracks/the');
	expect([addresses.embed(), addresses.embed('the')]).toEqual([
		'https://album.example/sub/path/embed',
		'https://album.example/sub/path/embed/the'
	]);
	expect([addresses.oembed(), addresses.card()]).toEqual([
		'https://album.example/sub/path/oembed/album.json',
		'https://album.example/sub/path/cards/album.png'
	]);
});

it('gives addresses at the root without a base path', () => {
	const addresses = addressesOf('https://album.example', '');
	expect(addresses.home).toBe('https://album.example/');
	expect(addresses.feed).toBe('https://album.example/feed.xml');
});
