import { pageOf } from '../find-file';
import { notFoundPath, rulesOf, type Rule } from '../rules';
import { rightsPaths } from '../../src/lib/rights/site';
import { pageData } from '../../src/service-worker/precached';
import {
	readPage,
	tracksOf,
	type PublishedRendition,
	type PublishedTrack,
	type ReadPage
} from './read-page';
import { clients, follow, reasonOf, request, type Answer, type Followed } from './request';

/** Something that the site names isn't there. */
export class NotThere extends Error {
	constructor(readonly answer: Answer) {
		super(`${answer.url.pathname} answers ${answer.status}`);
	}
}

/** The site could not be visited. Its message is one line. */
export class VisitFault extends Error {}

/** A published site under inspection. */
export class Visit {
	/** The home page, which also says what there is. */
	readonly home: ReadPage;
	readonly tracks: readonly PublishedTrack[];
	/** The files of all tracks' recordings. */
	readonly renditions: readonly PublishedRendition[];
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
		/** What the address should be: `address`, unless the site is to move to another. */
		readonly expected: URL
	) {
		this.home = page;
		this.basePath = address.pathname.slice(0, -1);
		this.tracks = tracksOf(page);
		this.renditions = this.tracks.flatMap(({ renditions }) => renditions);
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
				throw new VisitFault(`Can’t reach ${address.href}: ${reasonOf(error)}.`);
			}
		);
		if (isEndless) throw new VisitFault(`${address.href} redirects in a loop.`);
		if (answer.status !== 200) {
			throw new VisitFault(`${address.href} answers ${answer.status} instead of showing the site.`);
		}
		const page = readPage(answer.body.toString());
		const canonical = page.linked('canonical')[0]?.href ?? '';
		if (page.data?.['@type'] !== 'MusicAlbum') {
			throw new VisitFault(
				page.isOurs
					? `${answer.url.href} is one page of the site. Give the address of its home page.`
					: `${answer.url.href} isn’t this site.`
			);
		}
		const home = withSlash(answer.url);
		if (!URL.canParse(canonical) || new URL(canonical).pathname !== home.pathname) {
			throw new VisitFault(
				`${home.href} has a site that was built for ${canonical || 'no address'}: ` +
					`set basePath in src/content/publisher.json to "${home.pathname.slice(0, -1)}" and build, ` +
					'or put it where it belongs.'
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

	/** The first recording's first file. @throws Error if the home page names none */
	get firstRendition(): PublishedRendition {
		const [first] = this.renditions;
		if (!first) throw new Error('the home page names no recording');
		return first;
	}

	/**
	 * Whether the host sends parts of files. Otherwise each request for one would fetch it whole.
	 * @throws Error if the home page names no recording
	 */
	async hasRanges(): Promise<boolean> {
		const { url } = this.firstRendition;
		this.#hasRanges ??= this.get(url, { range: 'bytes=0-1' }).then(({ status }) => status === 206);
		return this.#hasRanges;
	}

	/** The addresses in the sitemap. */
	async pages(): Promise<string[]> {
		const xml = await this.text('/sitemap.xml');
		return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
	}

	/**
	 * The paths below the site that its service worker knows: all but recordings and their pictures.
	 * The files of the rights aren't among them: they have checks of their own.
	 */
	async paths(): Promise<string[]> {
		const script = await this.text('/service-worker.js');
		const found = [...script.matchAll(/[`"'](\/[\w.~%/-]*\w)[`"']/g)].map(([, path = '']) => path);
		// A host may rightly answer the first with 404, and the second is only the end of addresses.
		const apart: string[] = [pageOf(notFoundPath), pageData, ...Object.values(rightsPaths)];
		return [...new Set(found)].filter((path) => !apart.includes(path));
	}
}

function withSlash(address: URL): URL {
	return new URL(address.pathname.replace(/\/?$/, '/'), address);
}
