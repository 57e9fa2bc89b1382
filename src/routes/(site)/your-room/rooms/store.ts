import { openFolder, type FolderTask } from './folder-writer';
import { sampleBytes } from './samples';
import { parseRoom, type VisitorRoom } from './visitor-room';
import { FolderClient } from './folder-client';

/** The lock held while a room is recorded: one at a time, in all tabs. */
export const RECORDING_LOCK = 'your-room';

/** Takes in the samples of a room that is being recorded. */
export interface RoomWriter {
	/**
	 * Adds samples, interleaved if there are two channels.
	 * @throws DOMException, named `QuotaExceededError` when there is no space left
	 */
	append(samples: Float32Array<ArrayBuffer>): Promise<void>;
	/** Ends the recording. @param report what the device check has found */
	finish(report: Pick<VisitorRoom, 'device'>): Promise<VisitorRoom>;
}

/** Space for rooms on this device. */
export interface StorageUse {
	/** Taken by the rooms. */
	readonly usedBytes: number;
	/** What the browser still allows this site. */
	readonly freeBytes: number;
	/** Whether the browser removes nothing without being asked. */
	readonly persisted: boolean;
}

/**
 * The rooms on this device: interleaved 32-bit float samples, little endian, in `<id>.f32`, and what
 * is known of them in `<id>.json`. In memory, for this visit, where the browser has no private file
 * system, as in a private window.
 */
export class RoomStore {
	readonly #folder: FileSystemDirectoryHandle | undefined;
	#client: FolderClient | undefined;
	readonly #memory = new Map<string, { room: VisitorRoom; parts: Float32Array<ArrayBuffer>[] }>();

	private constructor(folder: FileSystemDirectoryHandle | undefined) {
		this.#folder = folder;
	}

	/** Opens the store of this device. */
	static async open(): Promise<RoomStore> {
		return new RoomStore(await openFolder().catch(() => undefined));
	}

	/** Whether rooms are gone once the page is left. */
	get isTemporary(): boolean {
		return this.#folder === undefined;
	}

	/** All rooms, the latest first, with what is left of an interrupted recording. */
	async list(): Promise<VisitorRoom[]> {
		const rooms = [];
		for (const name of await this.#names()) {
			const room = parseRoom(await (await this.#file(name)).text());
			if (!room) continue;
			const listed = room.frames > 0 ? room : await this.#recover(room);
			if (listed) rooms.push(listed);
		}
		for (const { room } of this.#memory.values()) if (room.frames > 0) rooms.push(room);
		return rooms.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
	}

	/** A room's samples, for reading in parts. */
	async samples(id: string): Promise<Blob> {
		const kept = this.#memory.get(id);
		return kept ? new Blob(kept.parts) : this.#file(`${id}.f32`);
	}

	/** Keeps changes to a room. */
	async save(room: VisitorRoom): Promise<void> {
		const kept = this.#memory.get(room.id);
		if (kept) kept.room = room;
		else await this.#write(`${room.id}.json`, room);
	}

	/** Removes a room for good. */
	async remove(id: string): Promise<void> {
		if (this.#memory.delete(id)) return;
		await this.#folder?.removeEntry(`${id}.f32`).catch(() => undefined);
		await this.#folder?.removeEntry(`${id}.json`);
	}

	/** The space taken and left, or undefined where the browser doesn't tell. */
	async usage(): Promise<StorageUse | undefined> {
		try {
			const { usage, quota } = await navigator.storage.estimate();
			if (usage === undefined || quota === undefined) return;
			const sizes = (await this.list()).map(({ frames, channels }) => frames * channels);
			const usedBytes = sizes.reduce((sum, size) => sum + size, 0) * sampleBytes;
			const persisted = await navigator.storage.persisted();
			return { usedBytes, freeBytes: Math.max(0, quota - usage), persisted };
		} catch {
			return;
		}
	}

	/** Begins a recording. The caller holds {@link RECORDING_LOCK}. @param room with 0 frames */
	async begin(room: VisitorRoom): Promise<RoomWriter> {
		let frames = 0;
		const parts: Float32Array<ArrayBuffer>[] = [];
		if (this.#folder) await this.#write(`${room.id}.json`, room);
		else this.#memory.set(room.id, { room, parts });
		return {
			append: async (samples) => {
				if (this.#folder) await this.#do(`${room.id}.f32`, { type: 'append', samples });
				else parts.push(samples);
				frames += samples.length / room.channels;
			},
			finish: async (report) => {
				if (this.#folder) {
					await this.#do(`${room.id}.f32`, { type: 'close' });
					// Some browsers ask the visitor, who may take a while.
					void navigator.storage.persist().catch(() => undefined);
				}
				const finished = { ...room, ...report, frames };
				if (frames === 0) await this.remove(room.id);
				else await this.save(finished);
				return finished;
			}
		};
	}

	/** What a closed tab left of its recording, unless a tab is still recording. */
	async #recover(room: VisitorRoom): Promise<VisitorRoom | undefined> {
		const { held = [] } = await navigator.locks.query();
		if (held.some(({ name }) => name === RECORDING_LOCK)) return;
		const { size } = await this.#file(`${room.id}.f32`).catch(() => ({ size: 0 }));
		const frames = Math.floor(size / sampleBytes / room.channels);
		if (frames === 0) {
			await this.remove(room.id);
			return;
		}
		const recovered: VisitorRoom = { ...room, frames, interrupted: true };
		// On a full device, it is found again the next time.
		await this.save(recovered).catch(() => undefined);
		return recovered;
	}

	/** Listed at once, as recovering a room changes the folder. */
	async #names(): Promise<string[]> {
		const names = [];
		for await (const name of this.#folder?.keys() ?? []) {
			if (name.endsWith('.json')) names.push(name);
		}
		return names;
	}

	async #file(name: string): Promise<File> {
		if (!this.#folder) throw new DOMException(`There is no ${name}.`, 'NotFoundError');
		return (await this.#folder.getFileHandle(name)).getFile();
	}

	async #write(name: string, room: VisitorRoom): Promise<void> {
		await this.#do(name, { type: 'replace', text: JSON.stringify(room) });
	}

	async #do(name: string, task: FolderTask): Promise<void> {
		this.#client ??= new FolderClient();
		await this.#client.do(name, task);
	}
}
