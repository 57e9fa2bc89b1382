import { trustedUrl } from '$lib/trusted-url';
import type { FolderAnswer, FolderRequest } from './folder.worker';
// Compiled separately and served from this site, like every worker; the import gives its address.
import workerUrl from './folder.worker?worker&url';
import type { FolderTask } from './folder-writer';

/** Has a worker write to the folder of rooms. */
export class FolderClient {
	readonly #worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	readonly #waiting = new Map<number, (error: string | undefined) => void>();
	#lastId = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<FolderAnswer>) => {
			this.#waiting.get(data.id)?.(data.error);
			this.#waiting.delete(data.id);
		});
		this.#worker.addEventListener('error', () => {
			for (const settle of this.#waiting.values()) settle('UnknownError');
			this.#waiting.clear();
		});
	}

	/**
	 * Does one thing to a file.
	 * @throws DOMException, named `QuotaExceededError` when there is no space left
	 */
	async do(name: string, task: FolderTask): Promise<void> {
		const id = (this.#lastId += 1);
		const error = await new Promise<string | undefined>((settle) => {
			this.#waiting.set(id, settle);
			this.#worker.postMessage({ id, name, ...task } satisfies FolderRequest);
		});
		if (error !== undefined) throw new DOMException(`${name} could not be written.`, error);
	}
}
