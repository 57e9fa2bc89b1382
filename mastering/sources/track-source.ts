import type { TrackTitle } from '../../src/content/album';
import type { Room } from '../../src/content/rooms';

/** What a track's recording is made from. */
export type TrackSource = MasterSource | RoomSource;

/** A recording of the musicians'. */
export interface MasterSource extends Companions {
	readonly kind: 'master';
	readonly path: string;
}

/** A room to synthesise a stand-in of. */
export interface RoomSource extends Companions {
	readonly kind: 'room';
	readonly room: Room;
}

interface Companions {
	readonly track: TrackTitle;
	/** The publisher's own captions (WebVTT); null if there are none. */
	readonly captionsPath: string | null;
}
