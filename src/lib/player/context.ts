import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { tracks } from '$lib/album/tracks';
import { Engine, playableRenditions } from './audio';
import { createMemory } from './memory';
import { Player, type PlayerDependencies } from './player.svelte';

/** The page's player, set once by a layout. */
export const [getPlayer, setPlayer] = createContext<Player>();

/** Creates a player; by default it plays the whole album, and uses this browser's memory. */
export function createPlayer(
	options: Partial<Pick<PlayerDependencies, 'tracks' | 'memory' | 'isAvailable' | 'onmove'>> = {}
): Player {
	return new Player({
		tracks,
		createEngine: (listener) => new Engine(listener),
		sourcesOf: (track) =>
			track.own
				? [track.own]
				: playableRenditions(track.recording.renditions).map(({ path, format }) => ({
						src: asset(`/${path}`),
						format
					})),
		memory: createMemory(),
		isOnline: () => navigator.onLine,
		...options
	});
}
