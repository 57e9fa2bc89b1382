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

let spare: PooledAudio | undefined;

/**
 * Frees an element for the sound that will follow this one. To be called while a press is being
 * answered: iOS lets an element play by itself later only if it was touched during a press.
 */
export function unlockSpare(): void {
	if (spare) return;
	spare = new Audio();
	spare.load();
	global._html5AudioPool.push(spare);
}

/**
 * Opens a sound with Howler and starts to load it.
 * @param src its address
 * @param format its ending, as Howler names formats
 * @throws Error when Howler has no element for it
 */
export function openHowl(src: string, format: string): OpenHowl {
	// `canPlayType` was asked for our own codecs; Howler would ask for Vorbis before a .weba.
	global._codecs[format] = true;
	// An empty pool makes Howler probe with an element of its own and warn about it.
	if (global._html5AudioPool.length === 0) global._html5AudioPool.push(new Audio());
	const howl = new Howl({ src: [src], format: [format], html5: true, preload: true });
	const [record] = (howl as unknown as { _sounds: SoundRecord[] })._sounds;
	if (!record) throw new Error(`Howler can't open ${src}.`);
	return { record, unload: () => void howl.unload() };
}
