import type { Cue, Detail } from '$content/detail';
import type { SoundEvent } from '$content/manifest';

/**
 * Reads a detail file as mastering writes it.
 * @throws Error when it is something else
 */
export function parseDetail(json: unknown): Detail {
	if (!isRecord(json) || !isDetail(json)) throw new Error('The detail file is damaged.');
	return json;
}

function isDetail(json: Record<string, unknown>): json is Record<string, unknown> & Detail {
	const { intervalMs, dbfs, cues, events } = json;
	return (
		typeof intervalMs === 'number' &&
		intervalMs > 0 &&
		isListOf(dbfs, (level): level is number => typeof level === 'number') &&
		isListOf(cues, isCue) &&
		isListOf(events, isSoundEvent)
	);
}

function isCue(value: unknown): value is Cue {
	return (
		isRecord(value) &&
		hasNumbers(value, ['startSeconds', 'endSeconds']) &&
		typeof value.text === 'string'
	);
}

function isSoundEvent(value: unknown): value is SoundEvent {
	return isRecord(value) && hasNumbers(value, ['atSeconds', 'lengthSeconds', 'peakDbfs', 'bandHz']);
}

function hasNumbers(value: Record<string, unknown>, names: readonly string[]): boolean {
	return names.every((name) => typeof value[name] === 'number');
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
	return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
