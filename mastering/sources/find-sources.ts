import { album, type TrackTitle } from '../../src/content/album';
import type { Edition } from '../../src/content/edition';
import type { Finding, Recording } from '../../src/content/manifest';
import { rooms, type Room } from '../../src/content/rooms';
import { MastersFolder } from './masters-folder';

interface Source {
	readonly track: TrackTitle;
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition?: Edition;
}

/** The musicians' own recording, or in an edition someone's own room. */
export interface MasterSource extends Source {
	readonly kind: 'master';
	readonly path: string;
	/** The publisher's own captions (WebVTT or SubRip); null if there are none. */
	readonly captionsPath: string | null;
}

/** A room to synthesise a stand-in of. */
export interface RoomSource extends Source {
	readonly kind: 'room';
	readonly room: Room;
}

/** What a track's recording is made from. */
export type TrackSource = MasterSource | RoomSource;

/** What kind of recording is made from it. */
export function provenanceOf({ kind, edition }: TrackSource): Recording['provenance'] {
	if (kind === 'room') return 'stand-in';
	return edition ? 'own-room' : 'master';
}

/** What the masters folder holds. */
export interface FoundSources {
	/** What each track is made from, in album order; the bonus track at the end, if it has a master. */
	readonly sources: readonly TrackSource[];
	/** Whose rooms they are, if the folder has an `edition.json`. */
	readonly edition?: Edition;
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
	const { sound, captions, skipped, warnings, faults, edition } = folder;
	const whose = edition ? { edition } : {};
	const sources = [...album.tracks, album.bonus].flatMap((track): TrackSource[] => {
		const captionsPath = captions.get(track.slug) ?? null;
		const path = sound.get(track.slug);
		if (path !== undefined) return [{ kind: 'master', track, captionsPath, path, ...whose }];
		// The bonus track has none.
		const room = rooms.find(({ slug }) => slug === track.slug);
		return room ? [{ kind: 'room', track, room, ...whose }] : [];
	});
	return { sources, ...whose, skipped, warnings, faults: faults.toSorted() };
}
