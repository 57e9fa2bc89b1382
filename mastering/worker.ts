import type { MessagePort } from 'node:worker_threads';
import type { Recording } from '../src/content/manifest';
import { makeAlbumCard } from './cards/make-album-card';
import type { AlbumPart } from './cards/draw-cards';
import { MasteringFault } from './fault';
import { writingFault } from './publish/errors';
import { makeRecording } from './make-recording';
import type { RecordingJob } from './recording-job';

/** What a worker tells while it works: a part is done, or a line about the master. */
export type WorkerMessage = 'step' | { readonly warning: string };

/** A recording to make, and where to tell how it goes. */
export interface RecordingTask {
	readonly job: RecordingJob;
	readonly port: MessagePort;
}

/** One of the album's pictures to make, from the recordings that were published. */
export interface AlbumCardTask {
	readonly part: AlbumPart;
	readonly recordings: readonly Recording[];
	readonly staticDirectory: string;
}

/** What a worker gives back. An error's class would be lost between threads, so a fault is told. */
export type WorkerResult<T> = { readonly made: T } | { readonly fault: string };

/** Makes a recording. Runs in a thread of its own, which piscina starts. */
export async function recording({ job, port }: RecordingTask): Promise<WorkerResult<Recording>> {
	const tell = (message: WorkerMessage): void => {
		port.postMessage(message);
	};
	try {
		return await result(
			makeRecording(
				job,
				() => {
					tell('step');
				},
				(warning) => {
					tell({ warning });
				}
			)
		);
	} finally {
		port.close();
	}
}

/** Makes one of the album's pictures, likewise; gives its path. */
export async function albumCard(task: AlbumCardTask): Promise<WorkerResult<string>> {
	const { part, recordings, staticDirectory } = task;
	return result(
		makeAlbumCard(part, recordings, staticDirectory).catch((error: unknown) => {
			throw writingFault(error, staticDirectory);
		})
	);
}

async function result<T>(work: Promise<T>): Promise<WorkerResult<T>> {
	try {
		return { made: await work };
	} catch (error) {
		if (error instanceof MasteringFault) return { fault: error.message };
		throw error;
	}
}
