import { asset } from '$app/paths';
import type { Cue, Detail, NamedSound, SpectrogramTiles } from '$content/detail';
import { findTrack } from '$lib/album/tracks';

const fetched = new Map<string, Promise<Detail | undefined>>();

/** The details of a track's recording; undefined if they can't be had. Fetched once a visit. */
export function getDetail(slug: string): Promise<Detail | undefined> {
	let detail = fetched.get(slug);
	if (!detail) {
		detail = fetchDetail(asset(`/${findTrack(slug)?.recording.detail}`)).catch(() => {
			// Not kept, so that the next request tries again.
			fetched.delete(slug);
			return undefined;
		});
		fetched.set(slug, detail);
	}
	return detail;
}

async function fetchDetail(url: string): Promise<Detail> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return parseDetail(await response.json());
}

/**
 * Validates a detail file.
 * @throws Error if it isn't what mastering writes
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
		typeof value.atSeconds === 'number' &&
		(value.peakDbfs === undefined || typeof value.peakDbfs === 'number') &&
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
