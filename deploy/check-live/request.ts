import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { rawRequest, type RawAnswer } from '../raw-request';

/** Headers by name in lower case, each in one text. */
export type Headers = Readonly<Partial<Record<string, string>>>;

/** An answer, and the address that gave it. */
export interface Answer extends Omit<RawAnswer, 'headers'> {
	readonly url: URL;
	readonly headers: Headers;
}

/** Where a chain of redirects leads. */
export interface Followed {
	readonly answer: Answer;
	/** The addresses before the last. */
	readonly hops: readonly string[];
	/** Whether it would have gone on. */
	readonly isEndless: boolean;
}

/** Who asks, and what it would send. A page is asked for uncompressed unless a check is about that. */
export const clients = {
	browser: {
		'user-agent':
			'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
		accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
		'accept-encoding': 'identity',
		'accept-language': 'en-GB,en;q=0.9'
	},
	podcasts: { 'user-agent': 'AppleCoreMedia/1.0.0.22F76 (iPhone; U; CPU OS 18_5 like Mac OS X)' },
	crawler: {
		'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
	}
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** A path where no site has a page. */
export const nowhere = '/there-is-no-such-page';

/** As many as a browser follows. */
const mostHops = 20;
/** Connections at once: more may be taken for an attack. */
const maxSockets = 8;

const agents = {
	'http:': new Agent({ keepAlive: true, maxSockets }),
	'https:': new SecureAgent({ keepAlive: true, maxSockets })
};

/** Asks for an address, and follows nothing. */
export async function request(
	url: URL,
	sent: Readonly<Record<string, string>> = clients.browser,
	method = 'GET'
): Promise<Answer> {
	const agent = agents[url.protocol === 'https:' ? 'https:' : 'http:'];
	const ask = () => rawRequest(url.origin, url.pathname + url.search, sent, method, agent);
	const answer = await ask().catch((error: unknown) => {
		// A host may close a connection just as it is used again.
		if (/ECONNRESET|EPIPE|hang up/.test(String(error))) return ask();
		throw error;
	});
	const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
	return { ...answer, url, headers: Object.fromEntries(headers) as Headers };
}

/** Asks for an address, and for the one it leads to. */
export async function follow(from: URL, ask: (url: URL) => Promise<Answer>): Promise<Followed> {
	const hops: string[] = [];
	let answer = await ask(from);
	for (let to = targetOf(answer); to !== undefined; to = targetOf(answer)) {
		if (hops.length === mostHops) return { answer, hops, isEndless: true };
		hops.push(answer.url.href);
		answer = await ask(to);
	}
	return { answer, hops, isEndless: false };
}

/** Where a redirect leads, if it is one, and to a website. */
function targetOf({ status, headers: { location = '' }, url }: Answer): URL | undefined {
	if (!/^30[12378]$/.test(String(status)) || !URL.canParse(location, url.href)) return undefined;
	const to = new URL(location, url);
	return location !== '' && /^https?:$/.test(to.protocol) ? to : undefined;
}

/**
 * Reads the address of a published site from a command line.
 * @throws Error when it isn't one
 */
export function readSiteAddress(text: string | undefined): URL {
	const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
		throw new Error(
			text === undefined
				? 'Give the address of the site, such as https://album.example.'
				: `"${text}" isn’t the address of a site: it must be like https://album.example.`
		);
	}
	return url;
}

/** Why a request failed, as a clause. */
export function reasonOf(error: unknown): string {
	const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
	const known: Readonly<Record<string, string>> = {
		ENOTFOUND: 'there is no host of that name',
		EAI_AGAIN: 'the name can’t be looked up; is this computer online?',
		ECONNREFUSED: 'nothing answers at that address and port',
		ECONNRESET: 'the host closed the connection',
		CERT_HAS_EXPIRED: 'its certificate has expired',
		ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
		DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is one that browsers don’t trust',
		SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is one that browsers don’t trust',
		UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate lacks the one that vouches for it',
		EPROTO: 'it doesn’t speak HTTPS there'
	};
	return known[code ?? ''] ?? (message || errors?.[0]?.message) ?? String(error);
}
