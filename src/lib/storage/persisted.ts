/** The part of `Storage` that is used; tests pass their own. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * A value that survives a reload. What is read is validated. Storage that is blocked or full never
 * throws; the value is then forgotten on reload.
 */
export class Persisted<T> {
	readonly #key: string;
	readonly #parse: (value: unknown) => T | undefined;
	readonly #store: KeyValueStore | undefined;

	/**
	 * @param key the name in the storage
	 * @param parse returns the value, or undefined if what was stored isn't valid
	 * @param store this browser's local storage by default, or undefined where it is blocked
	 */
	constructor(key: string, parse: (value: unknown) => T | undefined, store = localStore()) {
		this.#key = key;
		this.#parse = parse;
		this.#store = store;
	}

	/** The stored value, or undefined. Setting it stores it, if the browser allows. */
	// eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- undefined means “not stored”, which can't be set
	get current(): T | undefined {
		try {
			const text = this.#store?.getItem(this.#key);
			return text == null ? undefined : this.#parse(JSON.parse(text));
		} catch {
			return undefined;
		}
	}

	set current(value: T) {
		try {
			this.#store?.setItem(this.#key, JSON.stringify(value));
		} catch {
			// Full or blocked storage only means that the value is not remembered.
		}
	}
}

/** Accepts true and false. */
export function parseBoolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

/** The storage of this device, or undefined where it is blocked. */
function localStore(): KeyValueStore | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		// Some browsers throw on access when storage is blocked.
		return undefined;
	}
}

/** The storage of this visit, or undefined where it is blocked. */
export function sessionStore(): KeyValueStore | undefined {
	try {
		return globalThis.sessionStorage;
	} catch {
		return undefined;
	}
}
