import { DownloadError, failureOf, fetchFile, type FetchTools } from './fetch-file';
import { TrackDownload, type DownloadableTrack } from './track-download.svelte';

/** What `Downloads` needs from the browser; tests pass their own. */
interface DownloadsDependencies extends FetchTools {
	readonly tracks: readonly DownloadableTrack[];
	/** Opens the cache of downloaded files, from which the service worker answers. */
	readonly openCache: () => Promise<Pick<Cache, 'keys' | 'put' | 'delete'>>;
	/** Prepares what plays downloaded tracks. @throws DownloadError when that fails */
	readonly prepare: () => Promise<void>;
	/** How much storage the site has, if the browser says (https://storage.spec.whatwg.org). */
	readonly estimate: () => Promise<StorageEstimate>;
	/** Asks the browser not to evict the downloads. @returns whether it agreed */
	readonly persist: () => Promise<boolean>;
	/** Whether it agreed before. */
	readonly isPersisted: () => Promise<boolean>;
	/** Called when a track was downloaded or removed. */
	readonly onchange: () => void;
}

/**
 * Downloads the tracks a visitor asks for, one after the other, for when there is no network. The
 * cache is the only record: a track is downloaded if all its files are in it.
 */
export class Downloads {
	readonly tracks: readonly TrackDownload[];
	readonly #dependencies: DownloadsDependencies;
	readonly #queue: TrackDownload[] = [];
	#working = false;
	#current: { track: TrackDownload; abort: AbortController; done: Promise<void> } | undefined;

	#blocked = $state(false);
	#persisted = $state<boolean | undefined>();
	#freeBytes = $state<number | undefined>();

	constructor(dependencies: DownloadsDependencies) {
		this.#dependencies = dependencies;
		this.tracks = dependencies.tracks.map((track) => new TrackDownload(track));
	}

	/** Whether the browser blocks storage. */
	get blocked(): boolean {
		return this.#blocked;
	}

	/** Whether the browser agreed not to evict the downloads; undefined before that is known. */
	get persisted(): boolean | undefined {
		return this.#persisted;
	}

	/** About how much more can be stored; undefined if the browser doesn't say. */
	get freeBytes(): number | undefined {
		return this.#freeBytes;
	}

	/** How much of all tracks is here. */
	get downloadedBytes(): number {
		return this.tracks.reduce((sum, { downloadedBytes }) => sum + downloadedBytes, 0);
	}

	/** The size of all tracks. */
	get bytes(): number {
		return this.tracks.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	/** The download of a track, if it can be downloaded. */
	find(slug: string): TrackDownload | undefined {
		return this.tracks.find((track) => track.slug === slug);
	}

	/** Reads the cache: at the start, and when another page may have changed it. */
	async refresh(): Promise<void> {
		try {
			const urls = await this.#storedUrls();
			for (const track of this.tracks) {
				if (track.state === 'downloading' || track.state === 'queued') continue;
				track.count(urls);
				if (track.state !== 'failed' || track.missingBytes === 0) track.settle();
			}
			this.#blocked = false;
		} catch {
			this.#blocked = true;
		}
		this.#persisted = await this.#dependencies.isPersisted().catch(() => false);
		await this.#estimate();
	}

	/** Downloads a track, or the files that are missing. */
	start(track: TrackDownload): void {
		if (['downloaded', 'downloading', 'queued'].includes(track.state)) return;
		track.state = 'queued';
		track.failure = null;
		this.#queue.push(track);
		void this.#askToPersist();
		void this.#workThroughQueue();
	}

	/** Downloads all tracks, in order. */
	startAll(): void {
		for (const track of this.tracks) this.start(track);
	}

	/** Stops downloading a track. Complete files stay. */
	async pause(track: TrackDownload): Promise<void> {
		const index = this.#queue.indexOf(track);
		if (index >= 0) {
			this.#queue.splice(index, 1);
			track.settle();
		} else if (this.#current?.track === track) {
			this.#current.abort.abort();
			await this.#current.done;
		}
	}

	/** Stops downloading. */
	async pauseAll(): Promise<void> {
		for (const track of [...this.#queue]) await this.pause(track);
		if (this.#current) await this.pause(this.#current.track);
	}

	/** Removes a track, complete or not. */
	async remove(track: TrackDownload): Promise<void> {
		await this.pause(track);
		try {
			const cache = await this.#dependencies.openCache();
			for (const { url } of track.files) await cache.delete(url);
		} finally {
			track.failure = null;
			track.state = 'absent';
			await this.refresh();
			this.#dependencies.onchange();
		}
	}

	/** Removes all tracks. */
	async removeAll(): Promise<void> {
		await this.pauseAll();
		for (const track of this.tracks) await this.remove(track);
	}

	/** Continues the downloads that the network cut short. */
	retry(): void {
		for (const track of this.tracks) {
			if (track.state === 'failed' && track.failure?.kind === 'network') this.start(track);
		}
	}

	async #workThroughQueue(): Promise<void> {
		if (this.#working) return;
		this.#working = true;
		for (let track = this.#queue.shift(); track; track = this.#queue.shift()) {
			const abort = new AbortController();
			this.#current = { track, abort, done: this.#download(track, abort.signal) };
			await this.#current.done;
		}
		this.#current = undefined;
		this.#working = false;
		await this.#estimate();
	}

	async #download(track: TrackDownload, signal: AbortSignal): Promise<void> {
		const { prepare, openCache } = this.#dependencies;
		track.state = 'downloading';
		try {
			await prepare();
			await this.#checkSpace(track);
			const stored = await this.#storedUrls();
			let completeBytes = 0;
			for (const file of track.files) {
				if (!stored.includes(file.url)) {
					const response = await fetchFile(this.#dependencies, file, {
						signal,
						onprogress: (bytes) => {
							track.downloadedBytes = completeBytes + bytes;
						}
					});
					await (await openCache()).put(file.url, response);
				}
				completeBytes += file.bytes;
				track.downloadedBytes = completeBytes;
			}
			track.state = 'downloaded';
			this.#dependencies.onchange();
		} catch (error) {
			await this.#handleError(track, signal.aborted ? null : error);
		}
	}

	/** A lack of network or space stops the tracks in the queue as well. */
	async #handleError(track: TrackDownload, error: unknown): Promise<void> {
		track.count(await this.#storedUrls().catch(() => []));
		if (error === null) {
			track.settle();
			return;
		}
		const failure = failureOf(error);
		const stopped =
			failure.kind === 'damaged' || failure.kind === 'gone' ? [] : this.#queue.splice(0);
		for (const failed of [track, ...stopped]) failed.fail(failure);
	}

	/** The addresses of all files in the cache. */
	async #storedUrls(): Promise<readonly string[]> {
		const cache = await this.#dependencies.openCache();
		return (await cache.keys()).map(({ url }) => url);
	}

	async #checkSpace(track: TrackDownload): Promise<void> {
		const freeBytes = await this.#estimate();
		if (freeBytes !== undefined && freeBytes < track.missingBytes) {
			throw new DownloadError({ kind: 'full', freeBytes });
		}
	}

	async #estimate(): Promise<number | undefined> {
		const { quota, usage } = await this.#dependencies.estimate().catch((): StorageEstimate => ({}));
		this.#freeBytes =
			quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
		return this.#freeBytes;
	}

	async #askToPersist(): Promise<void> {
		if (this.#persisted) return;
		this.#persisted = await this.#dependencies.persist().catch(() => false);
	}
}
