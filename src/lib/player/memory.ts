import { findTrack } from '$lib/album/tracks';
import { Persisted, sessionStore, type KeyValueStore } from '$lib/storage/persisted';
import { MAX_GAIN_DB } from './audio';
import { repeatModes, type Repeat } from './queue.svelte';

/** A value that can be remembered. */
export type Remembered<T> = Pick<Persisted<T>, 'current'>;

/** Where the listener was. */
export interface Place {
	readonly slug: string;
	readonly seconds: number;
}

/** How the listener likes it: volume 0 to 1. */
export interface Preferences {
	readonly volume: number;
	readonly muted: boolean;
	readonly repeat: Repeat;
}

/** What the player remembers, on this device only. */
export interface PlayerMemory {
	readonly place: Remembered<Place>;
	readonly preferences: Remembered<Preferences>;
	/** The gain of "Listen closer" in dB: for this visit only, because nobody expects +48 dB. */
	readonly gainDb: Remembered<number>;
}

/** The memory of a browser; whatever is read is validated. */
export function createMemory(
	store?: KeyValueStore,
	visit: KeyValueStore | undefined = sessionStore()
): PlayerMemory {
	return {
		place: new Persisted('place', parsePlace, store),
		preferences: new Persisted('preferences', parsePreferences, store),
		gainDb: new Persisted('closer', parseGain, visit)
	};
}

/** Remembers nothing beyond the page: for a frame in someone else's page. */
export const noMemory: PlayerMemory = {
	place: { current: undefined },
	preferences: { current: undefined },
	gainDb: { current: undefined }
};

function parsePlace(value: unknown): Place | undefined {
	if (!isRecord(value) || typeof value.slug !== 'string') return undefined;
	const track = findTrack(value.slug);
	const { seconds } = value;
	if (!track || typeof seconds !== 'number') return undefined;
	const fits = seconds >= 0 && seconds < track.recording.durationSeconds;
	return fits ? { slug: value.slug, seconds } : undefined;
}

function parsePreferences(value: unknown): Preferences | undefined {
	if (!isRecord(value)) return undefined;
	const { volume, muted, repeat } = value;
	const known = repeatModes.find((mode) => mode === repeat);
	if (typeof volume !== 'number' || !(volume >= 0 && volume <= 1)) return undefined;
	return typeof muted === 'boolean' && known ? { volume, muted, repeat: known } : undefined;
}

function parseGain(value: unknown): number | undefined {
	const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_GAIN_DB;
	return fits ? Number(value) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
