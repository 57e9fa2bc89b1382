import { lengthOf, partsOf, type ByteRange, type KeptFile } from './download-file';

/** The part of `CacheStorage` that is used; tests pass their own. */
export type Caches = Pick<CacheStorage, 'open'>;

/** What of an answer is worth keeping. Its coding is not: bodies are kept decoded. */
const keptHeaders = ['Content-Type', 'ETag', 'Last-Modified'];

/**
 * Where files are kept: the whole ones in one cache, from which the service worker answers, the
 * parts of others in a second one.
 * @throws DOMException from every method, when storage is blocked or full
 */
export class Shelf {
	readonly #caches: Caches;
	readonly #names: { readonly whole: string; readonly parts: string };

	/** @param names of the two caches */
	constructor(caches: Caches, names: { readonly whole: string; readonly parts: string }) {
		this.#caches = caches;
		this.#names = names;
	}

	/** How much of each file is here, in bytes, by its address. Only what has begun is listed. */
	async held(files: readonly KeptFile[]): Promise<ReadonlyMap<string, number>> {
		const whole = await addressesIn(await this.#whole());
		const parts = await addressesIn(await this.#parts());
		const held = files.map((file) => {
			const bytes = whole.has(file.url)
				? file.bytes
				: partsOf(file)
						.filter((range) => parts.has(addressOf(file, range)))
						.reduce((sum, range) => sum + lengthOf(range), 0);
			return [file.url, bytes] as const;
		});
		return new Map(held.filter(([, bytes]) => bytes > 0));
	}

	/** Whether a file is here whole. */
	async holds({ url }: KeptFile): Promise<boolean> {
		return (await (await this.#whole()).match(url)) !== undefined;
	}

	/** Whether a part of a file is here. */
	async holdsPart(file: KeptFile, range: ByteRange): Promise<boolean> {
		return (await (await this.#parts()).match(addressOf(file, range))) !== undefined;
	}

	/** Keeps a part. @param headers of the answer that brought it */
	async putPart(file: KeptFile, range: ByteRange, part: Blob, headers: Headers): Promise<void> {
		const kept = keptHeaders.flatMap((name): [string, string][] => {
			const value = headers.get(name);
			return value === null ? [] : [[name, value]];
		});
		await (await this.#parts()).put(addressOf(file, range), new Response(part, { headers: kept }));
	}

	/** Joins all parts of a file; undefined if one is missing. */
	async join(file: KeptFile): Promise<Response | undefined> {
		const cache = await this.#parts();
		const answers = await Promise.all(
			partsOf(file).map((range) => cache.match(addressOf(file, range)))
		);
		if (!answers.every((answer) => answer !== undefined)) return undefined;
		const parts = await Promise.all(answers.map((answer) => answer.blob()));
		const headers = new Headers(answers[0]?.headers);
		headers.set('Content-Length', String(file.bytes));
		headers.set('Accept-Ranges', 'bytes');
		return new Response(new Blob(parts), { headers });
	}

	/** Keeps a whole file, whose parts are not needed any more. */
	async putWhole(file: KeptFile, whole: Response): Promise<void> {
		await (await this.#whole()).put(file.url, whole);
		await this.discardParts(file);
	}

	/** Removes the parts of a file. */
	async discardParts(file: KeptFile): Promise<void> {
		const cache = await this.#parts();
		await Promise.all(partsOf(file).map((range) => cache.delete(addressOf(file, range))));
	}

	/** Removes a file, whole or in parts. */
	async remove(file: KeptFile): Promise<void> {
		await (await this.#whole()).delete(file.url);
		await this.discardParts(file);
	}

	/** Removes the parts of files that are none of these: those of an older version of the site. */
	async sweepParts(files: readonly KeptFile[]): Promise<void> {
		const cache = await this.#parts();
		const current = new Set(files.flatMap((file) => partsOf(file).map((r) => addressOf(file, r))));
		for (const request of await cache.keys()) {
			if (!current.has(request.url)) await cache.delete(request);
		}
	}

	#whole(): Promise<Cache> {
		return this.#caches.open(this.#names.whole);
	}

	#parts(): Promise<Cache> {
		return this.#caches.open(this.#names.parts);
	}
}

function addressOf({ url }: KeptFile, { first, last }: ByteRange): string {
	return `${url}?bytes=${first}-${last}`;
}

async function addressesIn(cache: Cache): Promise<ReadonlySet<string>> {
	return new Set((await cache.keys()).map(({ url }) => url));
}
