import type { MessagePort } from 'node:worker_threads';
import type { Recording } from '../../src/content/manifest';
import { MasteringFault } from '../fault';
import { makeRecording } from './make-recording';
import type { RecordingJob } from './recording-job';

/** What a worker tells while it works: a part is done, or a line about the master. */
export type WorkerMessage = 'step' | { readonly warning: string };

/** What a worker is given: a job, and where to tell how it goes. */
export interface WorkerTask {
	readonly job: RecordingJob;
	readonly port: MessagePort;
}

/** What a worker gives back. An error's class would be lost between threads, so a fault is told. */
export type WorkerResult = { readonly recording: Recording } | { readonly fault: string };

/** Runs in a thread of its own, which piscina starts. */
export default async function work({ job, port }: WorkerTask): Promise<WorkerResult> {
	try {
		const tell = (message: WorkerMessage): void => {
			port.postMessage(message);
		};
		const recording = await makeRecording(
			job,
			() => {
				tell('step');
			},
			(warning) => {
				tell({ warning });
			}
		);
		return { recording };
	} catch (error) {
		if (error instanceof MasteringFault) return { fault: error.message };
		throw error;
	} finally {
		port.close();
	}
}
