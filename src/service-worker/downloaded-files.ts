import { createPartialResponse } from 'workbox-range-requests';

/**
 * The downloaded files, and responses from them. Their addresses are held in memory, so that
 * requests for other files can go to the network as if there were no worker: browsers play best
 * that way.
 */
export class DownloadedFiles {
	readonly #openCache: () => Promise<Cache>;
	#urls: ReadonlySet<string> | undefined;

	/** @param openCache opens the cache of downloaded files */
	constructor(openCache: () => Promise<Cache>) {
		this.#openCache = openCache;
	}

	/** Reads which files there are; none if storage is blocked. */
	async read(): Promise<void> {
		try {
			const requests = await (await this.#openCache()).keys();
			this.#urls = new Set(requests.map(({ url }) => url));
		} catch {
			this.#urls = new Set();
		}
	}

	/** Whether a file may be here: any may, until a new worker has read the cache. */
	mayHold(url: string): boolean {
		// A sound that is opened again has a fragment, which the cache's addresses lack.
		return this.#urls?.has(url.replace(/#.*/, '')) ?? true;
	}

	/** Responds with the downloaded file, or the requested range of it; otherwise from the network. */
	async answer(request: Request): Promise<Response> {
		const file = await this.#find(request.url);
		if (!file) return fetch(request);
		// Safari accepts nothing else in response to a range request.
		return request.headers.has('range') ? createPartialResponse(request, file) : file;
	}

	/** Removes all other files. */
	async sweep(urls: readonly string[]): Promise<void> {
		const cache = await this.#openCache();
		const current = new Set(urls);
		for (const request of await cache.keys()) {
			if (!current.has(request.url)) await cache.delete(request);
		}
		await this.read();
	}

	async #find(url: string): Promise<Response | undefined> {
		try {
			return await (await this.#openCache()).match(url);
		} catch {
			return undefined;
		}
	}
}
