import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { album, type TrackTitle } from '../../src/content/album';
import { rooms, type Room } from '../../src/content/rooms';
import { hasCode, MasteringFault, shown } from '../fault';
import { readMasterName, type MasterName } from './master-names';

interface Companions {
	readonly track: TrackTitle;
	/** The publisher's own captions (WebVTT); null if there are none. */
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

/** What operating systems and the repository put into the folder. */
const ignored = /^(\.|README\.md$|Thumbs\.db$|desktop\.ini$)/i;

/** The files in the folder, by the track's slug. */
interface FoundFiles {
	readonly sound: Map<string, string>;
	readonly captions: Map<string, string>;
}

/**
 * What each track is made from, in album order: its master if the folder has one, otherwise its room;
 * then the bonus track, if it has a master.
 * @throws MasteringFault when a file belongs to no track or to two, or a track has two.
 */
export async function findSources(mastersDirectory: string): Promise<TrackSource[]> {
	const found = await findFiles(mastersDirectory);
	const { bonus } = album;
	const captionsPathOf = ({ slug }: TrackTitle): string | null => found.captions.get(slug) ?? null;
	const sources = album.tracks.map((track): TrackSource => {
		const captionsPath = captionsPathOf(track);
		const path = found.sound.get(track.slug);
		if (path !== undefined) return { kind: 'master', track, captionsPath, path };
		const room = rooms.find(({ slug }) => slug === track.slug);
		if (!room) throw new Error(`src/content/rooms.ts has no room for ${track.slug}`);
		return { kind: 'room', track, captionsPath, room };
	});
	const bonusPath = found.sound.get(bonus.slug);
	const bonusCaptions = captionsPathOf(bonus);
	if (bonusPath !== undefined) {
		return [
			...sources,
			{ kind: 'master', track: bonus, captionsPath: bonusCaptions, path: bonusPath }
		];
	}
	if (bonusCaptions !== null) {
		throw fault(bonusCaptions, 'has no recording to go with; add it, or move the captions away.');
	}
	return sources;
}

async function findFiles(directory: string): Promise<FoundFiles> {
	const found: FoundFiles = { sound: new Map(), captions: new Map() };
	const tracks: readonly TrackTitle[] = [...album.tracks, album.bonus];
	for (const name of await namesIn(directory)) {
		const path = join(directory, name);
		const read = readMasterName(name, tracks);
		const slug = slugOf(path, read);
		if (read.kind === 'unknown') throw fault(path, unknownEndingText(read));
		await requireRegularFile(path);
		const others = found[read.kind];
		const other = others.get(slug);
		if (other !== undefined) {
			const what = read.kind === 'sound' ? 'masters' : 'captions';
			throw new MasteringFault(
				`${shown(other)} and ${shown(path)} are ${what} of the same track; keep one and move the other away.`
			);
		}
		others.set(slug, path);
	}
	return found;
}

function slugOf(path: string, { kind, tracks: [first, second], nearest }: MasterName): string {
	if (!first) {
		throw fault(
			path,
			`is not the name of a track; did you mean ${nearest}? If it is something else, move it away.`
		);
	}
	if (second) {
		const what = kind === 'captions' ? 'captions' : 'a master';
		throw fault(
			path,
			`fits two tracks: ${first.number} is “${first.title}”, and “${second.title}” is ${second.number}; name it by the track it is ${what} of.`
		);
	}
	return first.slug;
}

function unknownEndingText({ nearest }: MasterName): string {
	return `doesn't have the name of a sound file; export it as ${nearest}, or move it away.`;
}

async function requireRegularFile(path: string): Promise<void> {
	let found;
	try {
		found = await stat(path);
	} catch (error) {
		throw fault(
			path,
			hasCode(error, 'ELOOP') || hasCode(error, 'ENOENT')
				? 'is a broken link; put the file itself there.'
				: "can't be read; check that it is a file you may read."
		);
	}
	// Reading from a pipe or a device might never end.
	if (!found.isFile()) throw fault(path, 'is not a file; put the recording itself there.');
}

async function namesIn(directory: string): Promise<string[]> {
	let names;
	try {
		names = await readdir(directory, { encoding: 'buffer' });
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return [];
		throw fault(directory, "can't be read; check that it is a folder you may read.");
	}
	return names
		.map((bytes) => readableName(directory, bytes))
		.filter((name) => !ignored.test(name))
		.sort();
}

function readableName(directory: string, bytes: Buffer): string {
	const name = bytes.toString('utf8');
	if (Buffer.from(name, 'utf8').equals(bytes)) return name;
	// From another system, or from an archive that doesn't say how its names are encoded.
	throw fault(join(directory, name), 'has a name that is not UTF-8; rename it.');
}

function fault(path: string, what: string): MasteringFault {
	return new MasteringFault(`${shown(path)} ${what}`);
}
