import { Zip, ZipPassThrough } from 'fflate';
import type { Edition } from '$content/edition';
import { writeEdition } from '$content/edition-schema';
import { wordOf, type VisitorRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { makeFile } from './make-file';

const blockBytes = 2 ** 20;

/**
 * Makes the zip of an edition, which unpacks into `masters/`. The recordings are stored as they are,
 * and pass in blocks: what is finished goes into blobs, which browsers may keep on disk.
 * @param advance called with each word before its room is added
 */
export async function zipEdition(
	edition: Edition,
	rooms: readonly VisitorRoom[],
	store: RoomStore,
	advance: (word: string) => void
): Promise<Blob> {
	const parts: Blob[] = [];
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		if (bytes.length > 0) parts.push(new Blob([bytes.slice()]));
	});
	await add(zip, new File([writeEdition(edition)], 'edition.json'));
	for (const room of rooms) {
		advance(wordOf(room).title);
		for (const kind of ['wav', 'vtt'] as const) {
			await add(zip, await makeFile(kind, { room, store, name: edition.name }));
		}
	}
	zip.end();
	return new Blob(parts, { type: 'application/zip' });
}

async function add(zip: Zip, file: File): Promise<void> {
	const entry = new ZipPassThrough(file.name);
	zip.add(entry);
	for (let at = 0; at < file.size; at += blockBytes) {
		const block = await file.slice(at, at + blockBytes).arrayBuffer();
		entry.push(new Uint8Array(block), at + blockBytes >= file.size);
	}
}
