import { findTrack } from '$lib/album/tracks';
import { repeatModes, type Repeat } from '$lib/album/order';
import { Persisted, type KeyValueStore } from '$lib/storage/persisted';

/** Where a listener was: survives a reload. */
export interface Place {
	readonly slug: string;
	readonly seconds: number;
}

/** How a listener likes it: volume 0 to 1. */
export interface RememberedPreferences {
	readonly volume: number;
	readonly muted: boolean;
	readonly repeat: Repeat;
}

/** What the player keeps between visits, on this device only. */
export interface PlayerMemory {
	readonly place: Pick<Persisted<Place>, 'read' | 'write'>;
	readonly preferences: Pick<Persisted<RememberedPreferences>, 'read' | 'write'>;
}

/** The memory in a browser's storage; what is read is checked field by field. */
export function createMemory(store?: KeyValueStore): PlayerMemory {
	return {
		place: new Persisted('place', parsePlace, store),
		preferences: new Persisted('preferences', parsePreferences, store)
	};
}

function parsePlace(value: unknown): Place | undefined {
	if (!isRecord(value) || typeof value.slug !== 'string') return undefined;
	const track = findTrack(value.slug);
	const { seconds } = value;
	if (!track || typeof seconds !== 'number') return undefined;
	const fits = seconds >= 0 && seconds < track.recording.durationSeconds;
	return fits ? { slug: value.slug, seconds } : undefined;
}

function parsePreferences(value: unknown): RememberedPreferences | undefined {
	if (!isRecord(value)) return undefined;
	const { volume, muted, repeat } = value;
	const known = repeatModes.find((mode) => mode === repeat);
	if (typeof volume !== 'number' || !(volume >= 0 && volume <= 1)) return undefined;
	return typeof muted === 'boolean' && known ? { volume, muted, repeat: known } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
