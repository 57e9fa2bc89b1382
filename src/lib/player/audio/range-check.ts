/**
 * Which recordings come from a server that only sends them whole. Chromium and Firefox find out and
 * say so in `seekable`; WebKit takes every server for one that sends ranges, and gives up on the
 * recording at the first that it doesn't get.
 */
export class RangeCheck {
	readonly #checked = new Set<string>();
	readonly #whole = new Set<string>();

	/** Finds out about an address, once, where the browser doesn't. */
	async start(src: string): Promise<void> {
		// A recording of the visitor's own comes from no server.
		if (src.startsWith('blob:')) return;
		if (!navigator.vendor.startsWith('Apple') || this.#checked.has(src)) return;
		this.#checked.add(src);
		const stop = new AbortController();
		const { signal } = stop;
		try {
			const headers = { Range: 'bytes=0-0' };
			const { status } = await fetch(src, { headers, signal, cache: 'no-store' });
			if (status === 200) this.#whole.add(src);
			else if (status !== 206) this.#checked.delete(src);
		} catch {
			this.#checked.delete(src);
		} finally {
			// The whole recording would follow.
			stop.abort();
		}
	}

	/** Whether the server is known to send an address only as a whole. */
	isWhole(src: string): boolean {
		return this.#whole.has(src);
	}
}
