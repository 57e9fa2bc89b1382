import { idle, isSavingData, knowsConnection } from '$lib/fetch-ahead';

/** As much of a recording as Chromium wants before it starts. */
const HEAD_BYTES = 32 * 1024;
/** In a visit: 384 KiB. */
const MOST_HEADS = 12;

const fetched = new Set<string>();
/** Whether the server has answered with anything but a part, such as the whole recording. */
let hasGivenUp = false;

/**
 * Fetches the first 32 KiB of recordings, one after the other, into the browser's own cache. At a
 * press Chromium's audio elements take them from there, and ask the server only for the rest.
 * Firefox and WebKit keep no parts of files, and these don't say what the connection is like, so
 * nothing is fetched there; nor for visitors who save data.
 * @param addresses the most likely first; those that were fetched in this visit are left out
 * @returns a function that stops it, also within a recording
 */
export function prefetchHeads(addresses: readonly string[]): () => void {
	const stopping = new AbortController();
	const { signal } = stopping;
	const run = async () => {
		if (hasGivenUp || !knowsConnection() || isSavingData()) return;
		await idle();
		for (const address of addresses) {
			if (signal.aborted || fetched.size >= MOST_HEADS) return;
			if (fetched.has(address)) continue;
			const headers = { Range: `bytes=0-${HEAD_BYTES - 1}` };
			const response = await fetch(address, { headers, signal, priority: 'low' });
			if (response.status !== 206) {
				hasGivenUp = true;
				stopping.abort();
			}
			await response.arrayBuffer();
			fetched.add(address);
		}
	};
	run().catch(() => undefined);
	return () => {
		stopping.abort();
	};
}
