import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Recording } from '../src/content/manifest';
import type { AlbumPart } from './cards/draw-cards';
import { MasteringFault } from './fault';
import type { RecordingJob } from './recording-job';
import { bundleWorker } from './worker-bundle';
import type { AlbumCardTask, RecordingTask, WorkerMessage, WorkerResult } from './worker';

/** The album's pictures, the one that takes longest first. */
const albumParts = ['cover', 'story', 'card'] as const satisfies readonly AlbumPart[];

/** What happens while recordings are made. */
export interface Listener {
	/** A part of a recording is done. */
	step(job: RecordingJob): void;
	/** A line about a master that an engineer would want to know. */
	warn(line: string): void;
	/** A recording is done. */
	done(recording: Recording): void;
}

/** Threads that make what the site serves. To be disposed of, which abandons what they still make. */
export class WorkerPool implements AsyncDisposable {
	readonly #pool: Piscina;

	/**
	 * @param threads How many things to make at a time.
	 * @throws Error of the system's when the worker's file can't be written.
	 */
	static async start(threads: number): Promise<WorkerPool> {
		return new WorkerPool(await bundleWorker(), threads);
	}

	private constructor(filename: string, threads: number) {
		this.#pool = new Piscina({
			filename,
			// Without what translates TypeScript here: it would look at every module of every package.
			execArgv: [],
			// Without it a job that finds all threads busy goes to the end of the queue.
			stricterFIFO: true,
			minThreads: threads,
			maxThreads: threads
		});
	}

	/**
	 * Makes recordings, begun in the order given: so the longest should come first.
	 * @throws MasteringFault the first that any of them meets.
	 */
	async makeRecordings(jobs: readonly RecordingJob[], listener: Listener): Promise<Recording[]> {
		return Promise.all(
			jobs.map(async (job) => {
				const { port1, port2 } = new MessageChannel();
				const hear = (message: WorkerMessage): void => {
					if (message === 'step') listener.step(job);
					else listener.warn(message.warning);
				};
				port1.on('message', hear);
				try {
					const task: RecordingTask = { job, port: port2 };
					const recording = await this.#made<Recording>('recording', task, [port2]);
					// What was told last may still wait. (The port's "close" does not always come.)
					for (let last; (last = receiveMessageOnPort(port1));) hear(last.message as WorkerMessage);
					listener.done(recording);
					return recording;
				} finally {
					// An open port would keep the process from ending, also that of a job never begun.
					port1.close();
				}
			})
		);
	}

	/**
	 * Makes the album's pictures, in threads that have drawn the tracks' and so have all at hand.
	 * @returns their paths below `static/`
	 * @throws MasteringFault when they can't be written.
	 */
	async makeAlbumCards(task: Omit<AlbumCardTask, 'part'>): Promise<Record<AlbumPart, string>> {
		const made = albumParts.map(
			async (part) => [part, await this.#made<string>('albumCard', { part, ...task })] as const
		);
		return Object.fromEntries(await Promise.all(made)) as Record<AlbumPart, string>;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#pool.destroy();
	}

	async #made<T>(name: string, task: object, transferList: MessagePort[] = []): Promise<T> {
		const result = (await this.#pool.run(task, { name, transferList })) as WorkerResult<T>;
		if ('fault' in result) throw new MasteringFault(result.fault);
		return result.made;
	}
}
