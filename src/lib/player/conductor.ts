import type { Track } from '$lib/album/tracks';

/** Decides in the listener's place what is heard and when, until the listener chooses otherwise. */
export interface Conductor {
	/** The track that is to follow one that ends; null for none. */
	following(track: Track): Track | null;
	/** Play was pressed. Gives false when it has nothing to start, and gives up its place. */
	resume(): boolean;
	/** The sound's clock was read: ten times a second and whenever the element tells the time. */
	beat(): void;
	/** The listener has chosen a track or a position; the player is theirs again. */
	dismiss(): void;
}
