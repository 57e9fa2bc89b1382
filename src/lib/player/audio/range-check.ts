/**
 * Finds out which recordings come from a server that only sends them whole. Chromium and Firefox say
 * so in `seekable`; WebKit assumes that every server sends ranges, and gives up on the recording when
 * it doesn't get one.
 */
export class RangeCheck {
	readonly #checked = new Set<string>();
	readonly #whole = new Set<string>();

	/** Checks an address, once, if the browser doesn't do so itself. */
	async start(src: string): Promise<void> {
		// A visitor's own recording comes from no server.
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
