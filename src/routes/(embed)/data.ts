import type { Recording } from '$content/manifest';
import type { Track } from '$lib/album/tracks';

/** What a frame is given: it stands in its page, so that no list of all recordings is fetched. */
export interface EmbedData {
	readonly kind: 'album' | 'track';
	/** In the order in which they play. */
	readonly tracks: readonly EmbeddedTrack[];
	/** What the addresses of all files start with, without a slash at its end. */
	readonly assets: string;
	/** What the addresses of all pages start with, without a slash at its end. */
	readonly base: string;
}

/** A track, and the square picture for lock screens. */
export interface EmbeddedTrack extends Track {
	readonly artwork: Recording['artwork'];
}
