import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { album } from '../../src/content/album';
import { rooms } from '../../src/content/rooms';
import { MasteringFault } from '../fault';
import { hasCode, shown } from '../files';
import { masterEndings, masterStem, nearestStem } from './master-names';
import type { TrackSource } from './track-source';

/** What a system or the repository puts into the folder. */
const ignored = /^(\.|README\.md$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * What each track is made from, in album order: its master, if the folder holds one, or else its
 * room.
 * @throws MasteringFault when a file is no track's master, or a track has two.
 */
export async function findSources(mastersDirectory: string): Promise<TrackSource[]> {
	const masters = await findMasters(mastersDirectory);
	return album.tracks.map((track): TrackSource => {
		const path = masters.get(masterStem(track));
		if (path !== undefined) return { kind: 'master', track, path };
		const room = rooms.find(({ slug }) => slug === track.slug);
		if (!room) throw new Error(`src/content/rooms.ts has no room for ${track.slug}`);
		return { kind: 'room', track, room };
	});
}

async function findMasters(directory: string): Promise<Map<string, string>> {
	const stems = new Set<string>(album.tracks.map(masterStem));
	const masters = new Map<string, string>();
	for (const name of await namesIn(directory)) {
		const path = join(directory, name);
		const { name: stem, ext } = parse(name);
		if (!isMasterEnding(ext.slice(1).toLowerCase()) || !stems.has(stem)) {
			throw new MasteringFault(`${shown(path)} is not the name of a track; ${advice(name)}`);
		}
		const other = masters.get(stem);
		if (other !== undefined) {
			throw new MasteringFault(
				`${shown(other)} and ${shown(path)} are masters of the same track; keep one and move the other away.`
			);
		}
		masters.set(stem, path);
	}
	return masters;
}

async function namesIn(directory: string): Promise<string[]> {
	try {
		return (await readdir(directory)).filter((name) => !ignored.test(name)).sort();
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return [];
		throw new MasteringFault(
			`${shown(directory)} can't be read; check that it is a folder that you may read.`
		);
	}
}

function advice(name: string): string {
	const { name: stem, ext } = parse(name);
	const nearest = nearestStem(stem, album.tracks);
	const ending = ext.slice(1).toLowerCase();
	return isMasterEnding(ending)
		? `did you mean ${nearest}.${ending}?`
		: `masters are WAV or FLAC: export it as ${nearest}.wav, or move it away.`;
}

function isMasterEnding(ending: string): boolean {
	return masterEndings.some((known) => known === ending);
}
