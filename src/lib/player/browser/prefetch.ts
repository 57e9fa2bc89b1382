import { isSavingData, knowsConnection } from '$lib/connection';
import { idle } from '$lib/idle';

/** As much of a recording as Chromium needs before it starts. */
const HEAD_BYTES = 32 * 1024;
/** At most in a visit, which makes 384 KiB. */
const MOST_HEADS = 12;

const fetched = new Set<string>();
/** Whether the server has sent anything but a part, such as the whole recording. */
let hasGivenUp = false;

/**
 * Fetches the first 32 KiB of recordings, one after another, into the browser's own cache. At a press
 * Chromium's audio elements take them from there, and ask the server only for the rest. Nothing is
 * fetched for visitors who save data, nor in Firefox and WebKit: they cache no parts of files, and
 * don't say what the connection is like.
 * @param addresses the most likely first; those already fetched in this visit are left out
 * @returns a function that stops it, even within a recording
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
