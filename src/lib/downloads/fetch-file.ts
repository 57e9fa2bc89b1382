import { KeepError } from './failure';
import { hashInName, lengthOf, partsOf, type ByteRange, type KeptFile } from './download-file';
import type { Shelf } from './download-store';

/** What fetching a file takes; tests bring their own. */
export interface FetchTools {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	readonly shelf: Shelf;
	/** The SHA-256 of bytes, in hexadecimal. */
	readonly digest: (bytes: ArrayBuffer) => Promise<string>;
}

/** Who wants a file, and until when. */
export interface FetchOptions {
	readonly signal: AbortSignal;
	/** Told how many bytes are here, as they arrive. */
	readonly onheld: (bytes: number) => void;
}

/**
 * Brings a file onto the shelf, part by part. Parts that are there are not fetched again, and one
 * that arrived whole stays whatever happens to the next.
 * @throws KeepError, or what the storage or the signal throws
 */
export async function fetchFile(
	{ fetch, shelf, digest }: FetchTools,
	file: KeptFile,
	{ signal, onheld }: FetchOptions
): Promise<void> {
	if (await shelf.holds(file)) {
		onheld(file.bytes);
		return;
	}
	let heldBytes = 0;
	for (const range of partsOf(file)) {
		if (!(await shelf.holdsPart(file, range))) {
			const answer = await ask(fetch, file, range, signal);
			const part = await read(answer, range, signal, (bytes) => {
				onheld(heldBytes + bytes);
			});
			await shelf.putPart(file, range, part, answer.headers);
		}
		heldBytes += lengthOf(range);
		onheld(heldBytes);
	}
	const whole = await shelf.join(file);
	const hash = whole && (await digest(await whole.clone().arrayBuffer()));
	const expected = hashInName(file.url);
	if (!whole || expected === undefined || !hash?.startsWith(expected)) {
		await shelf.discardParts(file);
		throw new KeepError({ kind: 'damaged' });
	}
	await shelf.putWhole(file, whole);
}

async function ask(
	fetch: FetchTools['fetch'],
	file: KeptFile,
	range: ByteRange,
	signal: AbortSignal
): Promise<Response> {
	const isPart = lengthOf(range) < file.bytes;
	const headers = isPart ? { Range: `bytes=${range.first}-${range.last}` } : undefined;
	const answer = await unlessCut(
		fetch(file.url, headers ? { headers, signal } : { signal }),
		signal
	);
	if (answer.status === 404 || answer.status === 410) throw new KeepError({ kind: 'gone' });
	if (!answer.ok) throw new KeepError({ kind: 'refused' });
	return answer;
}

/** Reads the part that was asked for; out of the whole, where a host knows no parts. */
async function read(
	answer: Response,
	range: ByteRange,
	signal: AbortSignal,
	onread: (bytes: number) => void
): Promise<Blob> {
	const skippedBytes = answer.status === 200 ? range.first : 0;
	const wantedBytes = skippedBytes + lengthOf(range);
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	const reader = answer.body?.getReader();
	while (reader && bytes < wantedBytes) {
		const { done, value } = await unlessCut(reader.read(), signal);
		if (done) break;
		chunks.push(value);
		bytes += value.length;
		onread(Math.min(Math.max(bytes, skippedBytes), wantedBytes) - skippedBytes);
	}
	await reader?.cancel();
	const part = new Blob(chunks).slice(skippedBytes, wantedBytes);
	// A connection that ends early looks like one that ends.
	if (part.size < lengthOf(range)) throw new KeepError({ kind: 'network' });
	return part;
}

/** A cut and a refused connection are the network's; an abort is the listener's. */
async function unlessCut<T>(promise: T | Promise<T>, signal: AbortSignal): Promise<T> {
	try {
		return await promise;
	} catch (error) {
		if (signal.aborted) throw error;
		throw new KeepError({ kind: 'network' });
	}
}
