import { trustedUrl } from '$lib/trusted-url';
import type { RoomStore } from '../rooms/store';
import { wordOf, type VisitorRoom } from '../rooms/visitor-room';
import type { Analysis, RoomSound } from './analyse';
import type { AnalysisReport } from './analysis.worker';
// Compiled separately and served from this site, like every worker; the import gives its address.
import workerUrl from './analysis.worker?worker&url';

/** Some megabytes each, so only the latest few are cached. */
const MAX_CACHED = 12;

const cache = new Map<string, Analysis>();

/**
 * Analyses a room, once in a visit, in a worker of its own, as a long one takes seconds.
 * @param advance called with the share that is done, 0 to 1
 * @throws Error if the worker doesn't load, or the samples can't be read; DOMException, named
 * `AbortError`, once `signal` is aborted
 */
export async function getAnalysis(
	room: VisitorRoom,
	store: RoomStore,
	advance?: (share: number) => void,
	signal?: AbortSignal
): Promise<Analysis> {
	const cached = cache.get(room.id);
	if (cached) return cached;
	const { sampleRateHz, channels, frames } = room;
	const samples = await store.samples(room.id);
	const { title } = wordOf(room);
	const sound = { title, samples, sampleRateHz, channels, frames };
	const analysis = await analyseInWorker(sound, advance, signal);
	cache.set(room.id, analysis);
	const [oldest] = cache.keys();
	if (cache.size > MAX_CACHED && oldest !== undefined) cache.delete(oldest);
	return analysis;
}

function analyseInWorker(
	sound: RoomSound,
	advance?: (share: number) => void,
	signal?: AbortSignal
): Promise<Analysis> {
	const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	return new Promise<Analysis>((resolve, reject) => {
		signal?.addEventListener('abort', () => {
			reject(new DOMException('', 'AbortError'));
		});
		worker.addEventListener('error', () => {
			reject(new Error('The analysis did not start.'));
		});
		worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReport>) => {
			if ('share' in data) advance?.(data.share);
			else if ('analysis' in data) resolve(data.analysis);
			else reject(new Error(data.error));
		});
		worker.postMessage(sound);
	}).finally(() => {
		worker.terminate();
	});
}
