import type { DownloadFile, DownloadStore } from './download-store';
import { DownloadError, fetchFile, type DownloadFailure, type FetchTools } from './fetch-file';

/** The state of a track's download. `paused` means that some of its files are here. */
export type DownloadState =
	'absent' | 'queued' | 'downloading' | 'paused' | 'downloaded' | 'failed';

/** A track that can be downloaded, with all its files. */
export interface DownloadableTrack {
	readonly slug: string;
	readonly files: readonly DownloadFile[];
}

/** What `Downloads` needs from the browser; tests pass their own. */
export interface DownloadsDependencies extends FetchTools {
	readonly tracks: readonly DownloadableTrack[];
	readonly store: DownloadStore;
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

/** The download of one track. */
export class TrackDownload implements DownloadableTrack {
	readonly slug: string;
	readonly files: readonly DownloadFile[];
	/** The size of all its files. */
	readonly bytes: number;
	state = $state<DownloadState>('absent');
	downloadedBytes = $state(0);
	/** Why it is `failed`. */
	failure = $state.raw<DownloadFailure | null>(null);

	constructor({ slug, files }: DownloadableTrack) {
		this.slug = slug;
		this.files = files;
		this.bytes = totalBytes(files);
	}

	/** How much more space it needs. */
	get missingBytes(): number {
		return this.bytes - this.downloadedBytes;
	}
}

/**
 * Downloads the tracks a visitor asks for, one after the other, for when there is no network. The
 * store is the only record: a track is downloaded if all its files are there.
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

	/** Reads the store: at the start, and when another page may have changed it. */
	async refresh(): Promise<void> {
		try {
			const urls = await this.#dependencies.store.urls();
			for (const track of this.tracks) {
				if (track.state === 'downloading' || track.state === 'queued') continue;
				track.downloadedBytes = bytesIn(urls, track);
				if (track.state !== 'failed' || track.missingBytes === 0) this.#settle(track);
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
			this.#settle(track);
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
			for (const file of track.files) await this.#dependencies.store.remove(file);
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
		const { prepare, store } = this.#dependencies;
		track.state = 'downloading';
		try {
			await prepare();
			await this.#checkSpace(track);
			const stored = await store.urls();
			let completeBytes = 0;
			for (const file of track.files) {
				if (!stored.has(file.url)) {
					const response = await fetchFile(this.#dependencies, file, {
						signal,
						onprogress: (bytes) => {
							track.downloadedBytes = completeBytes + bytes;
						}
					});
					await store.put(file, response);
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
		const urls = await this.#dependencies.store.urls().catch(() => undefined);
		track.downloadedBytes = urls ? bytesIn(urls, track) : 0;
		if (error === null) {
			this.#settle(track);
			return;
		}
		const failure = failureOf(error, track);
		const stopped =
			failure.kind === 'damaged' || failure.kind === 'gone' ? [] : this.#queue.splice(0);
		for (const failed of [track, ...stopped]) {
			failed.state = 'failed';
			failed.failure =
				failure.kind === 'full' ? { ...failure, neededBytes: failed.missingBytes } : failure;
		}
	}

	/** Sets the state of a track that is not being downloaded. */
	#settle(track: TrackDownload): void {
		track.failure = null;
		if (track.downloadedBytes === 0) track.state = 'absent';
		else track.state = track.missingBytes === 0 ? 'downloaded' : 'paused';
	}

	async #checkSpace(track: TrackDownload): Promise<void> {
		const freeBytes = await this.#estimate();
		if (freeBytes !== undefined && freeBytes < track.missingBytes) {
			throw new DownloadError({ kind: 'full', neededBytes: track.missingBytes, freeBytes });
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

function totalBytes(files: readonly DownloadFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function bytesIn(urls: ReadonlySet<string>, { files }: DownloadableTrack): number {
	return totalBytes(files.filter(({ url }) => urls.has(url)));
}

/** Tells what went wrong with storage by the error's name. */
function failureOf(error: unknown, { missingBytes }: TrackDownload): DownloadFailure {
	if (error instanceof DownloadError) return error.failure;
	const name = error instanceof Error ? error.name : '';
	return name === 'QuotaExceededError'
		? { kind: 'full', neededBytes: missingBytes }
		: { kind: 'blocked' };
}
