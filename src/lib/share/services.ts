import type { Message } from './message';

/** A place to post or send a link. */
interface Service {
	readonly name: string;
	/** The address that starts a post. @param url what is shared, absolute */
	href(message: Message, url: string): string;
}

/** The services with one address for all their users; none needs a script. */
export const services: readonly Service[] = [
	{
		name: 'Bluesky',
		href: ({ text }, url) =>
			withQuery('https://bsky.app/intent/compose', { text: `${text} ${url}` })
	},
	{ name: 'X', href: ({ text }, url) => withQuery('https://x.com/intent/post', { text, url }) },
	{
		name: 'Facebook',
		href: (_, url) => withQuery('https://www.facebook.com/sharer/sharer.php', { u: url })
	},
	{
		name: 'WhatsApp',
		href: ({ text }, url) => withQuery('https://wa.me/', { text: `${text} ${url}` })
	},
	{
		name: 'Telegram',
		href: ({ text }, url) => withQuery('https://t.me/share/url', { url, text })
	},
	{
		name: 'Reddit',
		href: ({ title }, url) => withQuery('https://www.reddit.com/submit', { url, title })
	},
	{
		name: 'Email',
		// Lines end as RFC 6068 asks: https://www.rfc-editor.org/rfc/rfc6068#section-5
		href: ({ title, text }, url) =>
			withQuery('mailto:', { subject: title, body: `${text}\r\n\r\n${url}` })
	}
];

/** The address that starts a post on a Mastodon server. @param host from `parseServer` */
export function mastodonHref(host: string, { text }: Message, url: string): string {
	return withQuery(`https://${host}/share`, { text: `${text} ${url}` });
}

/**
 * Appends parameters to an address. What UTF-8 can't express, such as half an emoji that an editor
 * has left behind, becomes a replacement character, as it does in forms.
 */
export function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
	// URLSearchParams writes spaces as "+", which email apps show as they are.
	const pairs = Object.entries(parameters).map(
		([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))}`
	);
	return `${address}?${pairs.join('&')}`;
}
