import { asset } from '$app/paths';
import { tracks, type Track } from '$lib/album/tracks';
import { canPlayType, Engine, playableRenditions } from './audio';
import type { PlayerDependencies } from './dependencies';
import { createMemory, type PlayerMemory } from './memory';
import { Player } from './player.svelte';

/** A frame in someone else's page leaves nothing behind, and takes nothing from the site's memory. */
const forgetful: PlayerMemory = {
	place: { read: () => undefined, write: () => undefined },
	preferences: { read: () => undefined, write: () => undefined }
};

/**
 * The player of the site: all its tracks, this browser's storage.
 * @param onmove called when another track is heard without its address having been opened
 */
export function createPlayer(onmove: (track: Track) => void): Player {
	return create({ tracks, memory: createMemory(), onmove });
}

/** The player of a frame: some tracks, no memory. */
export function createForgetfulPlayer(tracks: readonly Track[]): Player {
	return create({ tracks, memory: forgetful });
}

function create(rest: Pick<PlayerDependencies, 'tracks' | 'memory' | 'onmove'>): Player {
	return new Player({
		createEngine: (listener) => new Engine(listener),
		playable: (renditions) => playableRenditions(renditions, canPlayType),
		resolve: (rendition) => asset(`/${rendition.path}`),
		isOnline: () => navigator.onLine,
		...rest
	});
}
