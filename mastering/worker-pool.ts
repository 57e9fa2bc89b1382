import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { AlbumPart } from './cards/album-card';
import { displayPath, MasteringFault, unexpectedFault } from './fault';
import type { Recording } from '../src/content/manifest';
import type { RecordingJob } from './make-recording';
import type { TrackSource } from './sources/find-sources';
import type { AlbumCardTask, ProgressMessage, WorkerResult } from './worker';

/** Threads that make what the site serves. Disposing of it waits for unfinished work. */
export class WorkerPool implements AsyncDisposable {
	readonly #pool: Piscina;
	readonly #running = new Set<Promise<unknown>>();

	/**
	 * @param threads How many things to make at a time.
	 * @param onProgress Called as recordings progress.
	 */
	constructor(threads: number, onProgress: (progress: ProgressMessage) => void = () => undefined) {
		this.#pool = new Piscina({
			filename: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
			// Without it a job that finds all threads busy goes to the end of the queue.
			stricterFIFO: true,
			// Idle threads keep turning the event loop, on which node-av frees memory.
			atomics: 'disabled',
			minThreads: threads,
			maxThreads: threads
		});
		this.#pool.on('message', onProgress);
	}

	/**
	 * Makes a recording. Jobs start in the order of the calls, so the longest should come first.
	 * @throws MasteringFault that names its master, or the track of a stand-in.
	 */
	async makeRecording(job: RecordingJob): Promise<Recording> {
		return this.#run(nameOf(job.source), 'recording', job);
	}

	/**
	 * Reads a track's sources without making anything of them.
	 * @throws MasteringFault with a line for each file that can't be used
	 */
	async check(source: TrackSource): Promise<void> {
		await this.#run(nameOf(source), 'check', source);
	}

	/**
	 * Makes the album's pictures.
	 * @returns their paths below `static/`
	 * @throws MasteringFault when they can't be made or written.
	 */
	async makeAlbumCards(task: Omit<AlbumCardTask, 'part'>): Promise<Record<AlbumPart, string>> {
		const make = (part: AlbumPart) =>
			this.#run<string>('The pictures of the album', 'albumCard', { part, ...task });
		// The one that takes longest first.
		const [cover, story, card] = await Promise.all([make('cover'), make('story'), make('card')]);
		return { cover, story, card };
	}

	async [Symbol.asyncDispose](): Promise<void> {
		// FFmpeg or libvips would throw into a thread that is being ended, which aborts the process.
		await Promise.allSettled(this.#running);
		await this.#pool.destroy();
	}

	/** @param about What it is that the task makes, if that fails. */
	async #run<T>(about: string, name: string, task: object): Promise<T> {
		const run = this.#pool.run(task, { name }) as Promise<WorkerResult<T>>;
		this.#running.add(run);
		try {
			const result = await run;
			if ('fault' in result) throw new MasteringFault(result.fault);
			return result.made;
		} catch (error) {
			throw unexpectedFault(about, error);
		}
	}
}

/** What a message says that something is about. */
function nameOf(source: TrackSource): string {
	return source.kind === 'master' ? displayPath(source.path) : `“${source.track.title}”`;
}
