import { take } from '$content/your-room-files';
import { webVtt } from '$lib/signal/webvtt';
import type { Analysis } from '../panel/analyse';
import { getAnalysis } from '../panel/analyses';
import { wordOf, type OwnRoom } from '../rooms/own-room';
import type { RoomStore } from '../rooms/store';
import { encodings, type Encoding } from './encodings';
import { masterName } from './names';
import type { PictureKind } from './picture';
import { makeWav } from './wav';

/** A file that a room can be taken away as. */
export type FileKind = 'wav' | 'vtt' | Encoding | PictureKind;

/** What the files of a room are made from. */
export interface FileSource {
	readonly room: OwnRoom;
	readonly store: RoomStore;
	/** The visitor's, or empty. */
	readonly name: string;
}

/** Makes a file of a room, named like a master. */
export async function makeFile(kind: FileKind, source: FileSource): Promise<File> {
	const { room, store, name } = source;
	const { title } = wordOf(room);
	const labels = { title, name, recordedAt: room.recordedAt };
	switch (kind) {
		case 'wav':
			return fileOf(
				await makeWav(await store.samples(room.id), room, labels),
				masterName(room.slug)
			);
		case 'vtt':
			return captionsFile(source);
		case 'card':
		case 'story': {
			const { drawPicture } = await import('./picture');
			const { picture } = await analysisOf(source);
			const drawn = await drawPicture(kind, room, picture, name);
			return fileOf(drawn, masterName(room.slug, `${kind}.png`));
		}
		default: {
			const { encode } = await import('./encode');
			const encoded = await encode(await store.samples(room.id), room, kind, labels);
			return fileOf(encoded, masterName(room.slug, encodings[kind].ending));
		}
	}
}

async function captionsFile(source: FileSource): Promise<File> {
	const { room, name } = source;
	const cues = room.captions ?? (await analysisOf(source)).detail.cues;
	const text = webVtt(cues, take.captions(wordOf(room).title, name));
	return fileOf(new Blob([text], { type: 'text/vtt' }), masterName(room.slug, 'vtt'));
}

async function analysisOf({ room, store }: FileSource): Promise<Analysis> {
	return getAnalysis(room, store, () => undefined, new AbortController().signal);
}

function fileOf(blob: Blob, name: string): File {
	return new File([blob], name, { type: blob.type });
}

/** Hands a file to the browser's downloads. */
export function save(file: File): void {
	const href = URL.createObjectURL(file);
	Object.assign(document.createElement('a'), { href, download: file.name }).click();
	// Some browsers begin to read it only later.
	setTimeout(() => {
		URL.revokeObjectURL(href);
	}, 60_000);
}
