import { album, type TrackTitle } from '../../src/content/album';
import { rooms, type Room } from '../../src/content/rooms';
import { MastersFolder } from './masters-folder';

interface Companions {
	readonly track: TrackTitle;
	/** The publisher's own captions (WebVTT or SubRip); null if there are none. */
	readonly captionsPath: string | null;
}

/** The musicians' own recording. */
export interface MasterSource extends Companions {
	readonly kind: 'master';
	readonly path: string;
}

/** A room to synthesise a stand-in of. */
export interface RoomSource extends Companions {
	readonly kind: 'room';
	readonly room: Room;
}

/** What a track's recording is made from. */
export type TrackSource = MasterSource | RoomSource;

/** What the masters folder holds. */
export interface FoundSources {
	/** What each track is made from, in album order; the bonus track at the end, if it has a master. */
	readonly sources: readonly TrackSource[];
	/** What was skipped, one line each. */
	readonly skipped: readonly string[];
}

/**
 * Finds what each track is made from: its master if the folder has one, otherwise its room. What
 * can't be a master is skipped.
 * @throws MasteringFault with a line for each file that could be a master or captions and can't be
 * used: it belongs to no track or to two, isn't there yet, is empty, or isn't the only one.
 */
export async function findSources(mastersDirectory: string): Promise<FoundSources> {
	const folder = new MastersFolder(mastersDirectory);
	await folder.read();
	const { sound, captions, skipped } = folder;
	const sources = album.tracks.map((track): TrackSource => {
		const captionsPath = captions.get(track.slug) ?? null;
		const path = sound.get(track.slug);
		if (path !== undefined) return { kind: 'master', track, captionsPath, path };
		const room = rooms.find(({ slug }) => slug === track.slug);
		if (!room) throw new Error(`src/content/rooms.ts has no room for ${track.slug}`);
		return { kind: 'room', track, captionsPath, room };
	});
	const { bonus } = album;
	const path = sound.get(bonus.slug);
	if (path !== undefined) {
		const captionsPath = captions.get(bonus.slug) ?? null;
		sources.push({ kind: 'master', track: bonus, captionsPath, path });
	}
	return { sources, skipped };
}
