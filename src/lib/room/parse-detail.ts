import type { Cue, Detail, NamedSound, SpectrogramTiles } from '$content/detail';

/**
 * Reads a detail file as mastering writes it.
 * @throws Error when it is something else
 */
export function parseDetail(json: unknown): Detail {
	if (!isRecord(json) || !isDetail(json)) throw new Error('The detail file is damaged.');
	return json;
}

function isDetail(json: Record<string, unknown>): json is Record<string, unknown> & Detail {
	const { intervalMs, dbfs, cues, events, pictureWords, tiles } = json;
	return (
		typeof intervalMs === 'number' &&
		intervalMs > 0 &&
		isListOf(dbfs, (level): level is number => typeof level === 'number') &&
		isListOf(cues, isCue) &&
		isListOf(events, isNamedSound) &&
		typeof pictureWords === 'string' &&
		isTiles(tiles)
	);
}

function isCue(value: unknown): value is Cue {
	return (
		isRecord(value) &&
		hasNumbers(value, ['startSeconds', 'endSeconds']) &&
		typeof value.text === 'string'
	);
}

function isNamedSound(value: unknown): value is NamedSound {
	return (
		isRecord(value) &&
		hasNumbers(value, ['atSeconds', 'lengthSeconds', 'peakDbfs', 'bandHz']) &&
		typeof value.words === 'string'
	);
}

function isTiles(value: unknown): value is SpectrogramTiles {
	return (
		isRecord(value) &&
		hasNumbers(value, ['columnSeconds', 'tileColumns', 'rows', 'lowestHz', 'highestHz']) &&
		hasNumbers(value, ['floorDbfs', 'ceilingDbfs']) &&
		isListOf(value.paths, (path): path is string => typeof path === 'string')
	);
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
