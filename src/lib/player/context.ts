import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { tracks } from '$lib/album/tracks';
import { Engine, playableRenditions } from './audio';
import { createMemory } from './memory';
import { Player, type PlayerDependencies } from './player.svelte';

/** The player of the page, set once by a layout. */
export const [getPlayer, setPlayer] = createContext<Player>();

/** A player of the whole album with a real engine and this browser's memory, unless told otherwise. */
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
