import { KeepError, failureOf, type KeepFailure } from './failure';
import { fetchFile, type FetchTools } from './fetch-file';
import type { KeptFile } from './download-file';

/** What becomes of a track. `absent` has nothing here; `paused` may have parts. */
export type KeepState = 'absent' | 'queued' | 'keeping' | 'paused' | 'kept' | 'failed';

/** A track that can be kept: all its files. */
export interface KeepableTrack {
	readonly slug: string;
	readonly files: readonly KeptFile[];
}

/** What a keeper needs from the world; tests bring their own. */
export interface KeeperDependencies extends FetchTools {
	readonly tracks: readonly KeepableTrack[];
	/** Makes ready what plays kept tracks. @throws when the browser doesn't let it */
	readonly prepare: () => Promise<void>;
	/** What storage the site has, if the browser tells (https://storage.spec.whatwg.org). */
	readonly estimate: () => Promise<StorageEstimate>;
	/** Asks the browser not to remove what is kept; tells whether it agreed. */
	readonly persist: () => Promise<boolean>;
	/** Whether it has agreed before. */
	readonly isPersisted: () => Promise<boolean>;
	/** Called when other files are whole than before. */
	readonly onchange: () => void;
}

/** One track, as the keeper sees it. */
export class KeptTrack implements KeepableTrack {
	readonly slug: string;
	readonly files: readonly KeptFile[];
	/** Of all its files together. */
	readonly bytes: number;
	state = $state<KeepState>('absent');
	heldBytes = $state(0);
	/** Why it is `failed`. */
	failure = $state.raw<KeepFailure | null>(null);

	constructor({ slug, files }: KeepableTrack) {
		this.slug = slug;
		this.files = files;
		this.bytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
	}
}

/**
 * Keeps tracks for when there is no network, one after the other, and only those that were asked
 * for. What is on the shelf is the truth: a track is kept if all its files are there.
 */
export class Keeper {
	readonly tracks: readonly KeptTrack[];
	readonly #dependencies: KeeperDependencies;
	readonly #queue: KeptTrack[] = [];
	#working = false;
	#current: { track: KeptTrack; abort: AbortController; done: Promise<void> } | undefined;

	#blocked = $state(false);
	#persisted = $state<boolean | undefined>();
	#freeBytes = $state<number | undefined>();

	constructor(dependencies: KeeperDependencies) {
		this.#dependencies = dependencies;
		this.tracks = dependencies.tracks.map((track) => new KeptTrack(track));
	}

	/** Whether the browser lets nothing be kept. */
	get blocked(): boolean {
		return this.#blocked;
	}

	/** Whether the browser has agreed not to remove what is kept; undefined before that is known. */
	get persisted(): boolean | undefined {
		return this.#persisted;
	}

	/** How much more the browser would let the site keep, about; undefined if it doesn't tell. */
	get freeBytes(): number | undefined {
		return this.#freeBytes;
	}

	/** What is here of all tracks. */
	get heldBytes(): number {
		return this.tracks.reduce((sum, { heldBytes }) => sum + heldBytes, 0);
	}

	/** What all tracks take. */
	get bytes(): number {
		return this.tracks.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	/** The track of that address, if it can be kept. */
	find(slug: string): KeptTrack | undefined {
		return this.tracks.find((track) => track.slug === slug);
	}

	/** Looks at what is here: at the start, and when another page may have changed it. */
	async look(): Promise<void> {
		try {
			const files = this.tracks.flatMap((track) => track.files);
			const held = await this.#dependencies.shelf.held(files);
			for (const track of this.tracks) {
				if (track.state === 'keeping' || track.state === 'queued') continue;
				track.heldBytes = track.files.reduce((sum, { url }) => sum + (held.get(url) ?? 0), 0);
				if (track.state !== 'failed' || track.heldBytes === track.bytes) this.#rest(track);
			}
			this.#blocked = false;
		} catch {
			this.#blocked = true;
		}
		this.#persisted = await this.#dependencies.isPersisted().catch(() => false);
		await this.#estimate();
	}

	/** Keeps a track, or goes on with it. */
	keep(track: KeptTrack): void {
		if (['kept', 'keeping', 'queued'].includes(track.state)) return;
		track.state = 'queued';
		track.failure = null;
		this.#queue.push(track);
		void this.#askToPersist();
		void this.#workOff();
	}

	/** Keeps all tracks, in their order. */
	keepAll(): void {
		for (const track of this.tracks) this.keep(track);
	}

	/** Stops keeping a track for now. What has arrived of it stays. */
	async pause(track: KeptTrack): Promise<void> {
		const place = this.#queue.indexOf(track);
		if (place >= 0) {
			this.#queue.splice(place, 1);
			this.#rest(track);
		} else if (this.#current?.track === track) {
			this.#current.abort.abort();
			await this.#current.done;
		}
	}

	/** Stops keeping all tracks for now. */
	async pauseAll(): Promise<void> {
		for (const track of [...this.#queue]) await this.pause(track);
		if (this.#current) await this.pause(this.#current.track);
	}

	/** Removes a track, whole or not. */
	async remove(track: KeptTrack): Promise<void> {
		await this.pause(track);
		try {
			for (const file of track.files) await this.#dependencies.shelf.remove(file);
		} finally {
			track.failure = null;
			track.state = 'absent';
			await this.look();
			this.#dependencies.onchange();
		}
	}

	/** Removes all tracks. */
	async removeAll(): Promise<void> {
		await this.pauseAll();
		for (const track of this.tracks) await this.remove(track);
	}

	/** Goes on with what the network has cut. */
	retry(): void {
		for (const track of this.tracks) {
			if (track.state === 'failed' && track.failure?.kind === 'network') this.keep(track);
		}
	}

	/** Removes parts of files that this version of the site has no more. */
	async sweepParts(): Promise<void> {
		await this.#dependencies.shelf.sweepParts(this.tracks.flatMap(({ files }) => files));
	}

	async #workOff(): Promise<void> {
		if (this.#working) return;
		this.#working = true;
		for (let track = this.#queue.shift(); track; track = this.#queue.shift()) {
			const abort = new AbortController();
			this.#current = { track, abort, done: this.#fetch(track, abort.signal) };
			await this.#current.done;
		}
		this.#current = undefined;
		this.#working = false;
		await this.#estimate();
	}

	async #fetch(track: KeptTrack, signal: AbortSignal): Promise<void> {
		track.state = 'keeping';
		try {
			await this.#dependencies.prepare().catch(() => {
				throw new KeepError({ kind: 'network' });
			});
			await this.#checkRoom(track);
			let before = 0;
			for (const file of track.files) {
				await fetchFile(this.#dependencies, file, {
					signal,
					onheld: (bytes) => {
						track.heldBytes = before + bytes;
					}
				});
				before += file.bytes;
			}
			track.state = 'kept';
			this.#dependencies.onchange();
		} catch (error) {
			await this.#giveUp(track, signal.aborted ? null : error);
		}
	}

	/** What stops one track for want of a network or of room stops those behind it. */
	async #giveUp(track: KeptTrack, error: unknown): Promise<void> {
		const { shelf } = this.#dependencies;
		const held = await shelf.held(track.files).catch(() => undefined);
		track.heldBytes = [...(held?.values() ?? [])].reduce((sum, bytes) => sum + bytes, 0);
		if (error === null) {
			this.#rest(track);
			return;
		}
		const failure = failureOf(error, neededBytesOf(track));
		const behind =
			failure.kind === 'damaged' || failure.kind === 'gone' ? [] : this.#queue.splice(0);
		for (const failed of [track, ...behind]) {
			failed.state = 'failed';
			failed.failure =
				failure.kind === 'full' ? { ...failure, neededBytes: neededBytesOf(failed) } : failure;
		}
	}

	/** The state of a track for which nothing is done. */
	#rest(track: KeptTrack): void {
		track.failure = null;
		if (track.heldBytes === 0) track.state = 'absent';
		else track.state = track.heldBytes === track.bytes ? 'kept' : 'paused';
	}

	async #checkRoom(track: KeptTrack): Promise<void> {
		const freeBytes = await this.#estimate();
		const neededBytes = neededBytesOf(track);
		if (freeBytes !== undefined && freeBytes < neededBytes) {
			throw new KeepError({ kind: 'full', neededBytes, freeBytes });
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

/** How much more room it takes to keep a track: joining a file takes it twice, for a moment. */
function neededBytesOf({ files, bytes, heldBytes }: KeptTrack): number {
	return bytes - heldBytes + Math.max(...files.map((file) => file.bytes));
}
