import { createPartialResponse } from 'workbox-range-requests';

/**
 * The files that are kept, and answers from them. Whether one is kept must be known at once when it
 * is asked for: all else goes to the network without passing through here, as if there were no
 * worker, which is how browsers play best.
 */
export class KeptFiles {
	readonly #openCache: () => Promise<Cache>;
	#urls: ReadonlySet<string> | undefined;

	/** @param openCache opens the cache of whole files */
	constructor(openCache: () => Promise<Cache>) {
		this.#openCache = openCache;
	}

	/** Finds out what is kept. Storage that is blocked keeps nothing. */
	async read(): Promise<void> {
		try {
			const requests = await (await this.#openCache()).keys();
			this.#urls = new Set(requests.map(({ url }) => url));
		} catch {
			this.#urls = new Set();
		}
	}

	/** Whether a file may be kept: in the first moments of a worker, before it has read, any may. */
	mayHold(url: string): boolean {
		return this.#urls?.has(url) ?? true;
	}

	/** Answers from what is kept, with a part if one is asked for; else from the network. */
	async answer(request: Request): Promise<Response> {
		const kept = await this.#find(request.url);
		if (!kept) return fetch(request);
		// Safari takes nothing else for an answer to a request for a part.
		return request.headers.has('range') ? createPartialResponse(request, kept) : kept;
	}

	/** Removes whatever is not among these. */
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
