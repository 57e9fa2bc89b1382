/** The requests of a page, and whether any are still in progress. */
export class Traffic {
	/** The addresses requested so far, in order. */
	readonly urls: string[] = [];
	#loading = 0;
	#lastChangeMs = performance.now();

	/** A request starts. */
	begin(url: string): void {
		this.urls.push(url);
		this.#change(url, 1);
	}

	/** A request ends, with or without success. */
	end(url: string): void {
		this.#change(url, -1);
	}

	/** Clears {@link urls}. */
	forget(): void {
		this.urls.length = 0;
	}

	/** A part of a response has arrived. */
	touch(): void {
		this.#lastChangeMs = performance.now();
	}

	/** How long nothing but sound has been loading, in ms; 0 while something is. */
	get quietMs(): number {
		return this.#loading > 0 ? 0 : performance.now() - this.#lastChangeMs;
	}

	#change(url: string, by: number): void {
		if (isSound(url)) return;
		this.#loading += by;
		this.#lastChangeMs = performance.now();
	}
}

/** Whether an address or a path is a recording's. */
export function isSound(url: string): boolean {
	return /\.(weba|m4a)$/.test(new URL(url, 'http://localhost').pathname);
}
