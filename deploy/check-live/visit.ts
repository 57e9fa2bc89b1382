import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { rawRequest, type RawAnswer } from '../raw-request';
import { pageOf } from '../find-file';
import { rulesOf, notFoundPath, type Rule } from '../rules';
import { pageData } from '../../src/service-worker/precached';
import { readPage, type ReadPage } from './read-page';

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

/** A recording as the home page describes it. */
export interface PublishedRendition {
	readonly url: string;
	readonly type: string;
	readonly bytes: number;
}

/** A track as the home page describes it. */
export interface PublishedTrack {
	readonly title: string;
	readonly page: string;
	readonly isStandIn: boolean;
	readonly captions: string;
	readonly renditions: readonly PublishedRendition[];
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

/** As many as a browser follows. */
const mostHops = 20;
/** Connections at once: more may be taken for an attack. */
const maxSockets = 8;

/** Something that the site names isn't there. */
export class NotThere extends Error {
	constructor(readonly answer: Answer) {
		super(`${answer.url.pathname} answers ${answer.status}`);
	}
}

/** The site could not be visited. Its message is one line. */
export class VisitFault extends Error {}

/** A published site that is being looked at. */
export class Visit {
	/** The home page, which also says what there is. */
	readonly home: ReadPage;
	readonly tracks: readonly PublishedTrack[];
	/** What the host should send, for the address the site was built for. */
	readonly rules: readonly Rule[];
	/** The path before every path of the site: empty, or with a leading slash only. */
	readonly basePath: string;
	#hasRanges: Promise<boolean> | undefined;
	readonly #answers = new Map<string, Promise<Answer>>();

	private constructor(
		/** The home page's address, with a slash at its end. */
		readonly address: URL,
		/** What the home page calls its own address. */
		readonly builtFor: URL,
		readonly homeAnswer: Answer,
		page: ReadPage,
		/** What the address should be: `address`, unless the site is on its way to another. */
		readonly expected: URL
	) {
		this.home = page;
		this.basePath = address.pathname.slice(0, -1);
		this.tracks = tracksOf(page);
		this.rules = rulesOf({ origin: builtFor.origin, basePath: this.basePath });
	}

	/**
	 * Opens the home page.
	 * @param expected the address that the site was built for, if it isn't the visited one
	 * @throws VisitFault when there is no such site
	 */
	static async open(address: URL, expected?: URL): Promise<Visit> {
		const { answer, isEndless } = await follow(withSlash(address), request).catch(
			(error: unknown) => {
				throw new VisitFault(`Can't reach ${address.href}: ${reasonOf(error)}.`);
			}
		);
		if (isEndless) throw new VisitFault(`${address.href} redirects for ever.`);
		if (answer.status !== 200) {
			throw new VisitFault(`${address.href} answers ${answer.status}, and shows no site.`);
		}
		const page = readPage(answer.body.toString());
		const canonical = page.linked('canonical')[0]?.href ?? '';
		if (page.data?.['@type'] !== 'MusicAlbum') {
			throw new VisitFault(
				page.isOurs
					? `${answer.url.href} is one page of the site. Give the address of its home page.`
					: `${answer.url.href} isn't this site.`
			);
		}
		const home = withSlash(answer.url);
		if (!URL.canParse(canonical) || new URL(canonical).pathname !== home.pathname) {
			throw new VisitFault(
				`${home.href} has a site that was built for ${canonical || 'no address'}: ` +
					`build it with BASE_PATH="${home.pathname.slice(0, -1)}", or put it where it belongs.`
			);
		}
		return new Visit(home, new URL(canonical), answer, page, withSlash(expected ?? home));
	}

	/** The rules' name for an address: without base path and query. */
	pathOf(url: URL): string {
		return url.pathname.slice(this.basePath.length) || '/';
	}

	/**
	 * Where to ask for an address that the site names.
	 * @param address absolute, or a path below the site
	 */
	at(address: string): URL {
		if (address.startsWith('/')) return new URL(this.basePath + address, this.address);
		const url = new URL(address, this.builtFor);
		return url.origin === this.builtFor.origin
			? new URL(url.pathname + url.search, this.address)
			: url;
	}

	/** Whether an address that the site names is below the site. */
	owns(address: string): boolean {
		return URL.canParse(address) && address.startsWith(this.builtFor.href);
	}

	/** Asks for an address, once. @param address as for `at` */
	get(
		address: string | URL,
		headers: Readonly<Record<string, string>> = {},
		method = 'GET'
	): Promise<Answer> {
		const url = typeof address === 'string' ? this.at(address) : address;
		const sent = { ...clients.browser, ...headers };
		const key = JSON.stringify([url.href, sent, method]);
		const known = this.#answers.get(key);
		if (known) return known;
		const answer = request(url, sent, method);
		// A recording is too large to keep.
		if (!/\.(weba|m4a|flac)$/.test(url.pathname)) this.#answers.set(key, answer);
		return answer;
	}

	/** Asks for what has to be there. @throws NotThere unless it is */
	async find(...parameters: Parameters<Visit['get']>): Promise<Answer> {
		const answer = await this.get(...parameters);
		if (answer.status !== 200 && answer.status !== 206) throw new NotThere(answer);
		return answer;
	}

	/** Asks for an address, and for the one it leads to. */
	follow(address: string | URL): Promise<Followed> {
		const from = typeof address === 'string' ? this.at(address) : address;
		return follow(from, (url) => this.get(url));
	}

	/** Reads a page. @throws NotThere unless it is there */
	async page(address: string): Promise<ReadPage> {
		return readPage(await this.text(address));
	}

	/** Reads a text. @throws NotThere unless it is there */
	async text(address: string): Promise<string> {
		return (await this.find(address)).body.toString();
	}

	/** Whether the host sends parts of files. Otherwise each request for one would fetch it whole. */
	async hasRanges(): Promise<boolean> {
		const { url = '/' } = this.tracks[0]?.renditions[0] ?? {};
		this.#hasRanges ??= this.get(url, { range: 'bytes=0-1' }).then(({ status }) => status === 206);
		return this.#hasRanges;
	}

	/** The addresses in the sitemap. */
	async pages(): Promise<string[]> {
		const xml = await this.text('/sitemap.xml');
		return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
	}

	/** The paths below the site that its service worker knows: all but recordings and their pictures. */
	async paths(): Promise<string[]> {
		const script = await this.text('/service-worker.js');
		const found = [...script.matchAll(/[`"'](\/[\w.~%/-]*\w)[`"']/g)].map(([, path = '']) => path);
		// A host may well answer the first with 404, and the second ends other addresses.
		const apart = [pageOf(notFoundPath), pageData];
		return [...new Set(found)].filter((path) => !apart.includes(path));
	}
}

const agents = {
	'http:': new Agent({ keepAlive: true, maxSockets }),
	'https:': new SecureAgent({ keepAlive: true, maxSockets })
};

async function request(
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

async function follow(from: URL, ask: (url: URL) => Promise<Answer>): Promise<Followed> {
	const hops: string[] = [];
	let answer = await ask(from);
	while (/^30[12378]$/.test(String(answer.status)) && answer.headers.location !== undefined) {
		if (hops.length === mostHops) return { answer, hops, isEndless: true };
		hops.push(answer.url.href);
		answer = await ask(new URL(answer.headers.location, answer.url));
	}
	return { answer, hops, isEndless: false };
}

function withSlash(address: URL): URL {
	return new URL(address.pathname.replace(/\/?$/, '/'), address);
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

/** The tracks in a home page's structured data. */
function tracksOf(page: ReadPage): PublishedTrack[] {
	const album = page.data as { readonly track?: readonly TrackData[] } | undefined;
	return (album?.track ?? []).map(({ name, url, audio }) => ({
		title: name,
		page: url,
		isStandIn: audio.some(({ digitalSourceType }) => digitalSourceType !== undefined),
		captions: audio[0]?.caption.contentUrl ?? '',
		renditions: audio.map(({ contentUrl, encodingFormat, contentSize }) => ({
			url: contentUrl,
			type: encodingFormat,
			bytes: Number.parseInt(contentSize, 10)
		}))
	}));
}

/** What `recordingNode` in `src/lib/metadata` writes. */
interface TrackData {
	readonly name: string;
	readonly url: string;
	readonly audio: readonly {
		readonly contentUrl: string;
		readonly encodingFormat: string;
		readonly contentSize: string;
		readonly digitalSourceType?: string;
		readonly caption: { readonly contentUrl: string };
	}[];
}
