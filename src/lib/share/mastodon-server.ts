import { Persisted } from '$lib/storage/persisted';

/** Labels of a host name, the last of which isn't a number: RFC 1123, section 2.1. */
const hostName =
	/^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/**
 * The host name of a Mastodon server, or undefined if the text has none. Accepts what people have
 * at hand: `mastodon.social`, `https://mastodon.social/@name`, `@name@mastodon.social`. A port, a
 * password or another scheme is refused, so that the address can't lead anywhere else.
 */
export function parseServer(text: string): string | undefined {
	const match = /^(?:https:\/\/|@?\w[\w.-]*@)?([^\s/\\@:?#%[\]]+)(?:\/[^\s\\]*)?$/i.exec(
		text.trim()
	);
	const [, host = ''] = match ?? [];
	const address = `https://${host}/`;
	// The parser converts other alphabets to Punycode.
	if (host === '' || !URL.canParse(address)) return undefined;
	const { hostname } = new URL(address);
	return hostName.test(hostname) ? hostname : undefined;
}

/** The server last used on this device. */
export const rememberedServer = new Persisted<string>('mastodon-server', (value) =>
	typeof value === 'string' ? parseServer(value) : undefined
);
