import type { TrackTitle } from '../../src/content/album';
import type { Room } from '../../src/content/rooms';

/** What a track's recording is made from. */
export type TrackSource =
	| { readonly kind: 'master'; readonly track: TrackTitle; readonly path: string }
	| { readonly kind: 'room'; readonly track: TrackTitle; readonly room: Room };
