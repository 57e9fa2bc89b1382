import { Howl, Howler, type HowlerGlobal } from 'howler/dist/howler.core.min.js';

/** An element of Howler's pool. Howler only takes back those marked as unlocked. */
export type PooledAudio = HTMLAudioElement & { _unlocked?: boolean };

/** Howler's private record of a sound. Version 2.2.4 is pinned, so these names hold. */
interface SoundRecord {
	_node: PooledAudio;
	_paused: boolean;
	_ended: boolean;
}

/** A Howl and the private record that must be kept in step with its element. */
export interface OpenHowl {
	readonly record: SoundRecord;
	unload(): void;
}

const global = Howler as HowlerGlobal & {
	_html5AudioPool: PooledAudio[];
	_codecs: Record<string, boolean>;
};
// No audio context until one is needed: a plain element survives lock screens best.
global.usingWebAudio = false;

const prototype = Howl.prototype as unknown as { _clearSound(element: HTMLAudioElement): void };
// Howler would load a silent `data:` sound, which the content security policy forbids.
prototype._clearSound = (element) => {
	element.removeAttribute('src');
	element.load();
};

/** The elements waiting for a sound. */
export function pooledElements(): readonly PooledAudio[] {
	return global._html5AudioPool;
}

/** Adds an element to the pool. */
export function addToPool(element: PooledAudio): void {
	global._html5AudioPool.push(element);
}

/** Drops elements that are no longer wanted from the pool. */
export function keepInPool(wanted: (element: PooledAudio) => boolean): void {
	global._html5AudioPool = global._html5AudioPool.filter(wanted);
}

/**
 * Opens a sound with Howler and starts to load it.
 * @param src its address
 * @param format its ending, as Howler names formats
 * @param suits whether an element of the pool will do; otherwise a new one is made
 * @throws Error when Howler has no element for it
 */
export function openHowl(
	src: string,
	format: string,
	suits: (element: PooledAudio) => boolean
): OpenHowl {
	// We asked `canPlayType` about our own codecs; for .weba, Howler would ask about Vorbis.
	global._codecs[format] = true;
	const pool = global._html5AudioPool;
	const found = pool.findLastIndex(suits);
	// Howler takes the last one; if the pool is empty, it probes with an extra element and warns.
	pool.push(...(found >= 0 ? pool.splice(found, 1) : [new Audio()]));
	const howl = new Howl({ src: [src], format: [format], html5: true, preload: true });
	const [record] = (howl as unknown as { _sounds: SoundRecord[] })._sounds;
	if (!record) throw new Error(`Howler can't open ${src}.`);
	return { record, unload: () => void howl.unload() };
}
