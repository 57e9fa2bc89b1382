/** A file to download: its absolute address, whose name carries a hash, and its size. */
export interface DownloadFile {
	readonly url: string;
	readonly bytes: number;
}

/** Why a track could not be downloaded. */
export type DownloadFailure =
	| { readonly kind: 'network' | 'refused' | 'gone' | 'damaged' | 'blocked' | 'host' }
	/** How much is free, if that is known to be too little. */
	| { readonly kind: 'full'; readonly freeBytes?: number };

/** A download that failed for a known reason. */
export class DownloadError extends Error {
	constructor(readonly failure: DownloadFailure) {
		super(failure.kind);
		this.name = 'DownloadError';
	}
}

/** Why a download failed; errors of the storage differ only in their names. */
export function failureOf(error: unknown): DownloadFailure {
	if (error instanceof DownloadError) return error.failure;
	const isFull = error instanceof Error && error.name === 'QuotaExceededError';
	return { kind: isFull ? 'full' : 'blocked' };
}

/** What fetching a file needs from the browser; tests pass their own. */
export interface FetchTools {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	/** The SHA-256 of bytes, in hexadecimal. */
	readonly digest: (bytes: ArrayBuffer) => Promise<string>;
}

/** Options of `fetchFile`. */
interface FetchOptions {
	readonly signal: AbortSignal;
	/** Called with the number of bytes received so far. */
	readonly onprogress: (bytes: number) => void;
}

/** Headers worth storing. `Content-Encoding` is not: bodies are stored decoded. */
const storedHeaders = ['Content-Type', 'ETag', 'Last-Modified'];

/**
 * Fetches a file and checks it against its known size and the hash in its name.
 * @returns a response to store
 * @throws DownloadError, or the signal's reason
 */
export async function fetchFile(
	{ fetch, digest }: FetchTools,
	file: DownloadFile,
	{ signal, onprogress }: FetchOptions
): Promise<Response> {
	const response = await unlessCut(fetch(file.url, { signal }), signal);
	if (response.status === 404 || response.status === 410) throw new DownloadError({ kind: 'gone' });
	if (!response.ok) throw new DownloadError({ kind: 'refused' });
	const body = await readBody(response, signal, onprogress);
	// A connection that ends early looks like one that ends.
	if (body.size < file.bytes) throw new DownloadError({ kind: 'network' });
	const expected = hashInName(file.url);
	if (!expected || !(await digest(await body.arrayBuffer())).startsWith(expected)) {
		throw new DownloadError({ kind: 'damaged' });
	}
	const headers = new Headers({ 'Accept-Ranges': 'bytes', 'Content-Length': String(file.bytes) });
	for (const name of storedHeaders) {
		const value = response.headers.get(name);
		if (value !== null) headers.set(name, value);
	}
	return new Response(body, { headers });
}

async function readBody(
	{ body }: Response,
	signal: AbortSignal,
	onprogress: (bytes: number) => void
): Promise<Blob> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	const reader = body?.getReader();
	while (reader) {
		const { done, value } = await unlessCut(reader.read(), signal);
		if (done) break;
		chunks.push(value);
		bytes += value.length;
		onprogress(bytes);
	}
	return new Blob(chunks);
}

/** The hash in a file's name: the first digits of its SHA-256, in hexadecimal. */
function hashInName(url: string): string | undefined {
	return /\.([0-9a-f]{10})\.\w+$/.exec(url)?.[1];
}

/** An aborted request is the visitor's doing; every other failure to fetch is the network's. */
async function unlessCut<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	try {
		return await promise;
	} catch (error) {
		if (signal.aborted) throw error;
		throw new DownloadError({ kind: 'network' });
	}
}
