import { wordOf, type OwnRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import type { Analysis } from './analyse';
import { analyseInWorker } from './analyse-in-worker';

/** Some megabytes each, so only the latest few are kept. */
const MOST_KEPT = 12;

const kept = new Map<string, Analysis>();

/**
 * Analyses a room, once in a visit.
 * @param advance called with the share that is done, 0 to 1
 * @throws as {@link analyseInWorker} does
 */
export async function getAnalysis(
	room: OwnRoom,
	store: RoomStore,
	advance: (share: number) => void,
	signal: AbortSignal
): Promise<Analysis> {
	const known = kept.get(room.id);
	if (known) return known;
	const { sampleRateHz, channels, frames } = room;
	const samples = await store.samples(room.id);
	const { title } = wordOf(room);
	const sound = { title, samples, sampleRateHz, channels, frames };
	const analysis = await analyseInWorker(sound, advance, signal);
	kept.set(room.id, analysis);
	const [oldest] = kept.keys();
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	return analysis;
}
