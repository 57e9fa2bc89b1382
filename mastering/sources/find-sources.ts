import { album, type TrackTitle } from '../../src/content/album';
import type { Finding, Recording } from '../../src/content/manifest';
import { rooms, type Room } from '../../src/content/rooms';
import { MastersFolder } from './masters-folder';

/** The musicians' own recording. */
export interface MasterSource {
	readonly kind: 'master';
	readonly track: TrackTitle;
	readonly path: string;
	/** The publisher's own captions (WebVTT or SubRip); null if there are none. */
	readonly captionsPath: string | null;
}

/** A room to synthesise a stand-in of. */
export interface RoomSource {
	readonly kind: 'room';
	readonly track: TrackTitle;
	readonly room: Room;
}

/** What a track's recording is made from. */
export type TrackSource = MasterSource | RoomSource;

/** What kind of recording is made from it. */
export function provenanceOf({ kind }: TrackSource): Recording['provenance'] {
	return kind === 'room' ? 'stand-in' : 'master';
}

/** What the masters folder holds. */
export interface FoundSources {
	/** What each track is made from, in album order; the bonus track at the end, if it has a master. */
	readonly sources: readonly TrackSource[];
	/** What was skipped, one line each. */
	readonly skipped: readonly string[];
	/** What was left out although it is in order. */
	readonly warnings: readonly Finding[];
	/**
	 * A line for each file that could be a master or captions and can't be used: it belongs to no track
	 * or to two, isn't there yet, is empty, or isn't the only one.
	 */
	readonly faults: readonly string[];
}

/**
 * Finds what each track is made from: its master if the folder has one, otherwise its room. What
 * can't be a master is skipped.
 * @throws MasteringFault when the folder can't be read
 */
export async function findSources(mastersDirectory: string): Promise<FoundSources> {
	const folder = new MastersFolder(mastersDirectory);
	await folder.read();
	const { sound, captions, skipped, warnings, faults } = folder;
	const sources = [...album.tracks, album.bonus].flatMap((track): TrackSource[] => {
		const captionsPath = captions.get(track.slug) ?? null;
		const path = sound.get(track.slug);
		if (path !== undefined) return [{ kind: 'master', track, captionsPath, path }];
		// The bonus track has none.
		const room = rooms.find(({ slug }) => slug === track.slug);
		return room ? [{ kind: 'room', track, room }] : [];
	});
	return { sources, skipped, warnings, faults: faults.toSorted() };
}
