import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseServer } from './mastodon-server';

it.each([
	['mastodon.social', 'mastodon.social'],
	['  Mastodon.Social ', 'mastodon.social'],
	['https://mastodon.social', 'mastodon.social'],
	['https://mastodon.social/@name', 'mastodon.social'],
	['mastodon.social/about', 'mastodon.social'],
	['@name@mastodon.social', 'mastodon.social'],
	['first.last@mastodon.social', 'mastodon.social'],
	['musik-bücher.example', 'xn--musik-bcher-zhb.example']
])('takes %s', (text, host) => {
	expect(parseServer(text)).toBe(host);
});

it.each([
	'',
	'mastodon',
	'javascript:alert(1)',
	'javascript://mastodon.social/%0Aalert(1)',
	'data:text/html,x',
	'http://mastodon.social',
	'https://mastodon.social@evil.example',
	'https://name:word@evil.example',
	'https:evil.example',
	'//evil.example',
	'mastodon.social:8443',
	'mastodon.social?x=evil.example',
	'mastodon.social#@evil.example',
	'mastodon.social\\@evil.example',
	'evil.example\\.mastodon.social',
	'mastodon.social\nevil.example',
	'mastodon.social evil.example',
	'%65vil.example',
	'127.0.0.1',
	'0x7f.1',
	'2130706433',
	'[::1]',
	'localhost',
	'.social',
	'mastodon..social',
	'mastodon.social.',
	'-a.social',
	'<img src=x>.social',
	'"onclick=alert(1)".social',
	`${'a'.repeat(64)}.social`,
	`${'a.'.repeat(130)}social`
])('refuses %j', (text) => {
	expect(parseServer(text)).toBeUndefined();
});

it('can’t lead to another host, whatever is typed', () => {
	const pieces = fc.constantFrom('mastodon.social', 'https://', '@', ':', '/', '\\', '#', '.', '%');
	const typed = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))).map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(typed, (text) => {
			const host = parseServer(text);
			if (host === undefined) return;
			const url = new URL(`https://${host}/share?text=x`);
			expect(url.href).toBe(`https://${host}/share?text=x`);
			expect([url.host, url.username, url.port]).toEqual([host, '', '']);
			expect(parseServer(host)).toBe(host);
		}),
		{ numRuns: 2000 }
	);
});
