/** The part of `localStorage` that is used; tests pass their own. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * A value that survives a reload. What is read is validated, and a storage that is blocked, full
 * or holds something else never throws: the value then lives as long as the page.
 */
export class Persisted<T> {
	readonly #key: string;
	readonly #parse: (value: unknown) => T | undefined;
	readonly #store: KeyValueStore | undefined;

	/**
	 * @param key the name in the storage
	 * @param parse gives the value, or undefined when what was stored isn't one
	 * @param store defaults to this browser's local storage, or none where it is blocked
	 */
	constructor(key: string, parse: (value: unknown) => T | undefined, store = localStore()) {
		this.#key = key;
		this.#parse = parse;
		this.#store = store;
	}

	/** What was stored, or undefined. */
	read(): T | undefined {
		try {
			const text = this.#store?.getItem(this.#key);
			return text == null ? undefined : this.#parse(JSON.parse(text));
		} catch {
			return undefined;
		}
	}

	/** Stores the value, if it can. */
	write(value: T): void {
		try {
			this.#store?.setItem(this.#key, JSON.stringify(value));
		} catch {
			// A full or blocked storage only costs the memory of this value.
		}
	}
}

function localStore(): KeyValueStore | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		// Some browsers throw on the mere access when storage is blocked.
		return undefined;
	}
}
