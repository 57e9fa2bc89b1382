import { parentPort } from 'node:worker_threads';
import type { Edition } from '../src/content/edition';
import type { Recording } from '../src/content/manifest';
import { makeAlbumCard, type AlbumPart } from './cards/album-card';
import { checkSource } from './check-source';
import { MasteringFault, writingFault } from './fault';
import { makeRecording, type RecordingJob } from './make-recording';
import type { TrackSource } from './sources/find-sources';

/** How much of a recording is done, 0 to 1, sent while a worker makes it. */
export interface ProgressMessage {
	readonly slug: string;
	readonly share: number;
}

/** One of the album's pictures to make from the published recordings. */
export interface AlbumCardTask {
	readonly part: AlbumPart;
	readonly recordings: readonly Recording[];
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition: Edition | undefined;
	readonly staticDirectory: string;
}

/** A worker's result. Between threads an error would lose its class, so a fault is a value. */
export type WorkerResult<T> = { readonly made: T } | { readonly fault: string };

/** Makes a recording, in a thread that Piscina starts. */
export async function recording(job: RecordingJob): Promise<WorkerResult<Recording>> {
	const { source } = job;
	const { slug } = source.track;
	return result(
		makeRecording(job, (share) => {
			parentPort?.postMessage({ slug, share } satisfies ProgressMessage);
		}).catch(async (error: unknown) => {
			// Either the master or its captions stopped it; the other may have a fault as well.
			if (source.kind === 'master' && source.captionsPath !== null) await checkSource(source);
			throw error;
		})
	);
}

/** Checks what a recording would be made from. */
export async function check(source: TrackSource): Promise<WorkerResult<null>> {
	return result(checkSource(source).then(() => null));
}

/** Makes one of the album's pictures, and gives its path. */
export async function albumCard(task: AlbumCardTask): Promise<WorkerResult<string>> {
	const { part, staticDirectory } = task;
	return result(
		makeAlbumCard(part, task, staticDirectory).catch((error: unknown) => {
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
