import { Howl, Howler, type HowlerGlobal } from 'howler/dist/howler.core.min.js';

/** An element of Howler's pool. Howler takes back only those that are marked as unlocked. */
export type PooledAudio = HTMLAudioElement & { _unlocked?: boolean };

/** What Howler 2.2.4 keeps about a sound; pinned, so its private names hold. */
interface SoundRecord {
	_node: PooledAudio;
	_paused: boolean;
	_ended: boolean;
}

/** A Howl together with the private record that must be kept true. */
export interface OpenHowl {
	readonly record: SoundRecord;
	unload(): void;
}

const global = Howler as HowlerGlobal & {
	_html5AudioPool: PooledAudio[];
	_codecs: Record<string, boolean>;
};
// No audio context until something needs one: a plain element survives lock screens best.
global.usingWebAudio = false;

const prototype = Howl.prototype as unknown as { _clearSound(element: HTMLAudioElement): void };
// Howler would leave a silent `data:` sound in the element, and no page may play such.
prototype._clearSound = (element) => {
	element.removeAttribute('src');
	element.load();
};

/** The elements that wait for a sound. */
export function pooledElements(): readonly PooledAudio[] {
	return global._html5AudioPool;
}

/** Gives the pool an element. */
export function addToPool(element: PooledAudio): void {
	global._html5AudioPool.push(element);
}

/** Drops the elements that are no longer wanted from the pool. */
export function keepInPool(wanted: (element: PooledAudio) => boolean): void {
	global._html5AudioPool = global._html5AudioPool.filter(wanted);
}

/**
 * Opens a sound with Howler and starts to load it.
 * @param src its address
 * @param format its ending, as Howler names formats
 * @param suits whether an element of the pool will do; else a new one is made
 * @throws Error when Howler has no element for it
 */
export function openHowl(
	src: string,
	format: string,
	suits: (element: PooledAudio) => boolean
): OpenHowl {
	// `canPlayType` was asked for our own codecs; Howler would ask for Vorbis before a .weba.
	global._codecs[format] = true;
	const pool = global._html5AudioPool;
	const found = pool.findLastIndex(suits);
	// Howler takes the last one; an empty pool makes it probe with an element of its own and warn.
	pool.push(...(found >= 0 ? pool.splice(found, 1) : [new Audio()]));
	const howl = new Howl({ src: [src], format: [format], html5: true, preload: true });
	const [record] = (howl as unknown as { _sounds: SoundRecord[] })._sounds;
	if (!record) throw new Error(`Howler can't open ${src}.`);
	return { record, unload: () => void howl.unload() };
}
