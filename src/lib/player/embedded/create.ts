import type { Track } from '$lib/album/tracks';
import { canPlayType, Engine } from '../audio';
import type { PlayerMemory } from '../memory';
import { Player } from '../player.svelte';
import { playableRenditions } from '../renditions';

/** A frame in someone else's page leaves nothing behind, and takes nothing from the site's memory. */
const forgetful: PlayerMemory = {
	place: { read: () => undefined, write: () => undefined },
	preferences: { read: () => undefined, write: () => undefined }
};

/**
 * A player for some tracks that stands alone: no router, no memory.
 * @param assets what the addresses of all files start with, without a slash at its end
 */
export function createEmbeddedPlayer(tracks: readonly Track[], assets: string): Player {
	return new Player({
		tracks,
		createEngine: (listener) => new Engine(listener),
		playable: (renditions) => playableRenditions(renditions, canPlayType),
		resolve: ({ path }) => `${assets}/${path}`,
		memory: forgetful,
		isOnline: () => navigator.onLine
	});
}
