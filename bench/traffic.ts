/** What a page has asked for, and whether any of it is still on its way. */
export class Traffic {
	/** The addresses asked for so far, in order. */
	readonly urls: string[] = [];
	#loading = 0;
	#lastChangeMs = performance.now();

	/** Something is asked for. */
	begin(url: string): void {
		this.urls.push(url);
		this.#change(url, 1);
	}

	/** Something has come, or will not come. */
	end(url: string): void {
		this.#change(url, -1);
	}

	/** Forgets what was asked for. */
	forget(): void {
		this.urls.length = 0;
	}

	/** Something has come, but perhaps not all of it. */
	touch(): void {
		this.#lastChangeMs = performance.now();
	}

	/** For how long there has been nothing on its way but sound, in ms; 0 while there is. */
	get quietMs(): number {
		return this.#loading > 0 ? 0 : performance.now() - this.#lastChangeMs;
	}

	#change(url: string, by: number): void {
		if (isSound(url)) return;
		this.#loading += by;
		this.#lastChangeMs = performance.now();
	}
}

/** Tells whether an address, or the path of one, is of a recording. */
export function isSound(url: string): boolean {
	return /\.(weba|m4a)$/.test(new URL(url, 'http://localhost').pathname);
}
