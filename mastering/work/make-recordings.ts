import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Recording } from '../../src/content/manifest';
import { MasteringFault } from '../fault';
import type { RecordingJob } from './recording-job';
import type { WorkerMessage, WorkerResult, WorkerTask } from './worker';

/** What happens while recordings are made. */
export interface Listener {
	/** A part of a recording is done. */
	step(job: RecordingJob): void;
	/** A line about a master that an engineer would want to know. */
	warn(line: string): void;
	/** A recording is done. */
	done(recording: Recording): void;
}

/**
 * Makes recordings on `threads` cores; in the order given, so the longest should come first.
 * @throws MasteringFault the first that any of them meets; the others are abandoned.
 */
export async function makeRecordings(
	jobs: readonly RecordingJob[],
	threads: number,
	listener: Listener
): Promise<Recording[]> {
	const pool = new Piscina<WorkerTask, WorkerResult>({
		filename: new URL('./worker.mjs', import.meta.url).href,
		// Without it a job that finds all threads busy goes to the end of the queue.
		stricterFIFO: true,
		minThreads: Math.min(threads, jobs.length),
		maxThreads: Math.min(threads, jobs.length)
	});
	try {
		return await Promise.all(
			jobs.map(async (job) => {
				const { port1, port2 } = new MessageChannel();
				const hear = (message: WorkerMessage): void => {
					if (message === 'step') listener.step(job);
					else listener.warn(message.warning);
				};
				port1.on('message', hear);
				try {
					const result = await pool.run({ job, port: port2 }, { transferList: [port2] });
					// What was told last may still wait. (The port's "close" does not always come.)
					for (let last; (last = receiveMessageOnPort(port1));) hear(last.message as WorkerMessage);
					if ('fault' in result) throw new MasteringFault(result.fault);
					listener.done(result.recording);
					return result.recording;
				} finally {
					// An open port would keep the process from ending, also that of a job never begun.
					port1.close();
				}
			})
		);
	} finally {
		await pool.destroy();
	}
}
