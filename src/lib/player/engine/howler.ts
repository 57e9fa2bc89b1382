import type { Howl, HowlOptions, HowlerGlobal } from 'howler';

/** An element of Howler's pool. `_unlocked` marks one that a person's press has freed to play. */
export type PooledAudio = HTMLAudioElement & { _unlocked?: boolean };

/** What Howler 2.2.4 keeps about a sound; pinned, so its private names hold. */
interface SoundRecord {
	_id: number;
	_node: PooledAudio;
	_paused: boolean;
	_ended: boolean;
}

/** A Howl together with the private records that the engine must keep true. */
export type OpenHowl = Howl & { _sounds: SoundRecord[] };

/** The global, likewise. */
type OpenHowler = HowlerGlobal & {
	_html5AudioPool: PooledAudio[];
	_codecs: Record<string, boolean>;
};

/** Howler once loaded: the global and the constructor. */
export interface HowlerLibrary {
	readonly global: OpenHowler;
	readonly createHowl: (options: HowlOptions) => OpenHowl;
}

let library: Promise<HowlerLibrary> | undefined;

/**
 * Loads Howler, once. Only in a browser: its globals break server rendering.
 * @throws when the chunk can't be fetched; the next call tries again.
 */
export function loadHowler(): Promise<HowlerLibrary> {
	library ??= importHowler().catch((error: unknown) => {
		library = undefined;
		throw error;
	});
	return library;
}

async function importHowler(): Promise<HowlerLibrary> {
	const { Howler, Howl } = await import('howler/dist/howler.core.min.js');
	const global = Howler as OpenHowler;
	// No audio context until something needs one: a plain element survives lock screens best.
	global.usingWebAudio = false;
	// Howler asks for Vorbis before it plays a .weba, and ours is Opus; `canPlayType` was asked first.
	global._codecs.weba = true;
	global._codecs.m4a = true;
	return { global, createHowl: (options) => new Howl(options) as OpenHowl };
}
