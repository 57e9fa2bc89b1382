import { trustedUrl } from '$lib/trusted-url';
import type { Analysis, RoomSound } from './analyse';
import type { AnalysisReport } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

/**
 * Analyses a room in a worker of its own, as a long one takes seconds.
 * @param advance called with the share that is done, 0 to 1
 * @throws Error if the worker doesn't load, or the samples can't be read; DOMException, named
 * `AbortError`, once `signal` is aborted
 */
export function analyseInWorker(
	sound: RoomSound,
	advance: (share: number) => void,
	signal: AbortSignal
): Promise<Analysis> {
	const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	return new Promise<Analysis>((resolve, reject) => {
		signal.addEventListener('abort', () => {
			reject(new DOMException('', 'AbortError'));
		});
		worker.addEventListener('error', () => {
			reject(new Error('The analysis did not start.'));
		});
		worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReport>) => {
			if ('share' in data) advance(data.share);
			else if ('analysis' in data) resolve(data.analysis);
			else reject(new Error(data.error));
		});
		worker.postMessage(sound);
	}).finally(() => {
		worker.terminate();
	});
}
