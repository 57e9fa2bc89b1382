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

/** The listener's settings; volume is 0 to 1. */
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

/** This browser's memory. What was stored is validated, but may be about another album. */
export function createMemory(store?: KeyValueStore): PlayerMemory {
	return {
		place: new Persisted('place', parsePlace, store),
		preferences: new Persisted('preferences', parsePreferences, store),
		gainDb: new Persisted('closer', parseGain, sessionStore())
	};
}

/** Remembers nothing beyond the page: for a frame on someone else's page. */
export const noMemory: PlayerMemory = {
	place: { current: undefined },
	preferences: { current: undefined },
	gainDb: { current: undefined }
};

function parsePlace(value: unknown): Place | undefined {
	const { slug, seconds } = Object(value) as Record<string, unknown>;
	if (typeof slug !== 'string' || typeof seconds !== 'number') return undefined;
	return seconds >= 0 ? { slug, seconds } : undefined;
}

function parsePreferences(value: unknown): Preferences | undefined {
	const { volume, muted, repeat } = Object(value) as Record<string, unknown>;
	const known = repeatModes.find((mode) => mode === repeat);
	if (typeof volume !== 'number' || !(volume >= 0 && volume <= 1)) return undefined;
	return typeof muted === 'boolean' && known ? { volume, muted, repeat: known } : undefined;
}

function parseGain(value: unknown): number | undefined {
	if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
	return value >= 0 && value <= MAX_GAIN_DB ? value : undefined;
}
