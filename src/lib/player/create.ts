import { asset } from '$app/paths';
import { tracks, type Track } from '$lib/album/tracks';
import { canPlayType, Engine } from './audio';
import { createMemory } from './memory';
import { Player } from './player.svelte';
import { playableRenditions } from './renditions';

/**
 * The player of the site: all its tracks, a real engine, this browser's storage.
 * @param onmove called when another track is heard without its address having been opened
 */
export function createPlayer(onmove: (track: Track) => void): Player {
	return new Player({
		tracks,
		createEngine: (listener) => new Engine(listener),
		playable: (renditions) => playableRenditions(renditions, canPlayType),
		resolve: (rendition) => asset(`/${rendition.path}`),
		memory: createMemory(),
		isOnline: () => navigator.onLine,
		onmove
	});
}
