import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { AlbumPart } from './cards/album-card';
import { MasteringFault } from './fault';
import type { Recording } from '../src/content/manifest';
import type { RecordingJob } from './make-recording';
import type { AlbumCardTask, ProgressMessage, WorkerResult } from './worker';

/** The album's pictures, the one that takes longest first. */
const albumParts = ['cover', 'story', 'card'] as const satisfies readonly AlbumPart[];

/** Threads that make what the site serves. Disposing of it abandons unfinished work. */
export class WorkerPool implements AsyncDisposable {
	readonly #pool: Piscina;

	/**
	 * @param threads How many things to make at a time.
	 * @param onProgress Called as recordings progress.
	 */
	constructor(threads: number, onProgress: (progress: ProgressMessage) => void) {
		this.#pool = new Piscina({
			filename: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
			// Without it a job that finds all threads busy goes to the end of the queue.
			stricterFIFO: true,
			minThreads: threads,
			maxThreads: threads
		});
		this.#pool.on('message', onProgress);
	}

	/**
	 * Makes a recording. Jobs start in the order of the calls, so the longest should come first.
	 * @throws MasteringFault when the publisher has to do something about it.
	 */
	async makeRecording(job: RecordingJob): Promise<Recording> {
		return this.#run('recording', job);
	}

	/**
	 * Makes the album's pictures.
	 * @returns their paths below `static/`
	 * @throws MasteringFault when they can't be written.
	 */
	async makeAlbumCards(task: Omit<AlbumCardTask, 'part'>): Promise<Record<AlbumPart, string>> {
		const made = albumParts.map(
			async (part) => [part, await this.#run<string>('albumCard', { part, ...task })] as const
		);
		return Object.fromEntries(await Promise.all(made)) as Record<AlbumPart, string>;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#pool.destroy();
	}

	async #run<T>(name: string, task: object): Promise<T> {
		const result = (await this.#pool.run(task, { name })) as WorkerResult<T>;
		if ('fault' in result) throw new MasteringFault(result.fault);
		return result.made;
	}
}
