import { describe, expect, it } from 'vitest';
import type { Message } from './message';
import { mastodonHref, services } from './services';

const url = 'https://album.example/tracks/must#t=81';
const message: Message = { title: 'Must & more', text: '“Must”, 100 % + “silent”? <b>' };
const hrefs = (message: Message, to: string) =>
	Object.fromEntries(services.map((service) => [service.name, service.href(message, to)]));

describe('the address of a service', () => {
	it.each([
		['Bluesky', 'https://bsky.app/intent/compose', { text: `${message.text} ${url}` }],
		['X', 'https://x.com/intent/post', { text: message.text, url }],
		['Facebook', 'https://www.facebook.com/sharer/sharer.php', { u: url }],
		['WhatsApp', 'https://wa.me/', { text: `${message.text} ${url}` }],
		['Telegram', 'https://t.me/share/url', { url, text: message.text }],
		['Reddit', 'https://www.reddit.com/submit', { url, title: message.title }],
		['Email', 'mailto:', { subject: message.title, body: `${message.text}\r\n\r\n${url}` }]
	])('of %s carries the message unchanged', (name, address, parameters) => {
		const href = new URL(hrefs(message, url)[name] ?? '');
		expect(href.href.split('?')[0]).toBe(address);
		expect(Object.fromEntries(href.searchParams)).toEqual(parameters);
		expect(href.hash).toBe('');
	});

	it('is tested for every service', () => {
		expect(Object.keys(hrefs(message, url))).toHaveLength(7);
	});

	it('writes spaces in the way email apps understand', () => {
		expect(hrefs({ title: 'a b', text: 'c d' }, 'https://a.example/').Email).toBe(
			'mailto:?subject=a%20b&body=c%20d%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F'
		);
	});

	it.each(['\ud83d', 'a \ude00 b', '\udc00\ud800'])('copes with the broken text %j', (text) => {
		const broken = { title: text, text };
		for (const href of [
			...Object.values(hrefs(broken, url)),
			mastodonHref('mastodon.social', broken, url)
		]) {
			expect(() => decodeURIComponent(href)).not.toThrow();
			expect(decodeURIComponent(href).isWellFormed()).toBe(true);
		}
		expect(decodeURIComponent(hrefs({ title: '🔇', text: '🔇' }, url).Email ?? '')).toContain('🔇');
	});

	it('of a Mastodon server stays on that server', () => {
		const href = new URL(mastodonHref('mastodon.social', message, url));
		expect(href.origin + href.pathname).toBe('https://mastodon.social/share');
		expect(href.searchParams.get('text')).toBe(`${message.text} ${url}`);
	});
});
