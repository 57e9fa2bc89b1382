import type { Caches } from './download-store';

/** In-memory caches for tests, which can be made to fail. */
export class MemoryCaches implements Caches {
	/** Thrown when a cache is opened or filled. */
	fault: { readonly on: 'open' | 'put'; readonly error: Error } | undefined;
	readonly #caches = new Map<string, Map<string, Response>>();

	/** The addresses in a cache. */
	addresses(name: string): string[] {
		return [...(this.#caches.get(name)?.keys() ?? [])];
	}

	open(name: string): Promise<Cache> {
		if (this.fault?.on === 'open') return Promise.reject(this.fault.error);
		const entries = this.#caches.get(name) ?? new Map<string, Response>();
		this.#caches.set(name, entries);
		const cache: Pick<Cache, 'delete' | 'keys' | 'match' | 'put'> = {
			delete: (request) => Promise.resolve(entries.delete(urlOf(request))),
			keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
			match: (request) => Promise.resolve(entries.get(urlOf(request))?.clone()),
			put: (request, response) => {
				if (this.fault?.on === 'put') return Promise.reject(this.fault.error);
				entries.set(urlOf(request), response);
				return Promise.resolve();
			}
		};
		return Promise.resolve(cache as Cache);
	}
}

function urlOf(request: RequestInfo | URL): string {
	return request instanceof Request ? request.url : request.toString();
}
