/** The part of `CacheStorage` that is used; tests pass their own. */
export type Caches = Pick<CacheStorage, 'open'>;

/** A file to download: its absolute address, whose name carries a hash, and its size. */
export interface DownloadFile {
	readonly url: string;
	readonly bytes: number;
}

/**
 * The cache of downloaded files, from which the service worker answers.
 * @throws DOMException from every method, when storage is blocked or full
 */
export class DownloadStore {
	readonly #caches: Caches;
	readonly #cacheName: string;

	constructor(caches: Caches, cacheName: string) {
		this.#caches = caches;
		this.#cacheName = cacheName;
	}

	/** The addresses of all files in the store. */
	async urls(): Promise<ReadonlySet<string>> {
		return new Set((await (await this.#open()).keys()).map(({ url }) => url));
	}

	/** Stores a complete file. */
	async put({ url }: DownloadFile, response: Response): Promise<void> {
		await (await this.#open()).put(url, response);
	}

	/** Removes a file, if it is there. */
	async remove({ url }: DownloadFile): Promise<void> {
		await (await this.#open()).delete(url);
	}

	#open(): Promise<Cache> {
		return this.#caches.open(this.#cacheName);
	}
}
