import type { Rendition } from '$content/manifest';
import type { Track } from '$lib/album/tracks';
import type { EngineListener, PlayerEngine } from './audio';
import type { PlayerMemory } from './memory';

/** What a player needs from the world; tests bring their own. */
export interface PlayerDependencies {
	readonly tracks: readonly Track[];
	readonly createEngine: (listener: EngineListener) => PlayerEngine;
	/** The renditions of a recording that can be played here, best first. */
	readonly playable: (renditions: readonly Rendition[]) => readonly Rendition[];
	/** The address of a rendition. */
	readonly resolve: (rendition: Rendition) => string;
	readonly memory: PlayerMemory;
	readonly isOnline: () => boolean;
	/** Called when another track is heard without its address having been opened. */
	readonly onmove?: (track: Track) => void;
}
