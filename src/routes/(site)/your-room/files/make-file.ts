import { take } from '$content/your-room-files';
import { webVtt } from '$lib/signal/webvtt';
import type { Analysis } from '../panel/analyse';
import { getAnalysis } from '../panel/analyses';
import { wordOf, type OwnRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { encodings, type Encoding } from './encodings';
import { masterName } from './names';
import type { PictureKind } from './picture';
import { makeWav } from './wav';

/** A file that a room can be taken away as. */
export type FileKind = 'wav' | 'vtt' | Encoding | PictureKind;

/** How the files end, and what they are. */
export const fileFormats: Readonly<Record<FileKind, { ending: string; type: string }>> = {
	wav: { ending: 'wav', type: 'audio/wav' },
	vtt: { ending: 'vtt', type: 'text/vtt' },
	card: { ending: 'card.png', type: 'image/png' },
	story: { ending: 'story.png', type: 'image/png' },
	...encodings
};

/** What the files of a room are made from. */
export interface FileSource {
	readonly room: OwnRoom;
	readonly store: RoomStore;
	/** The visitor's, or empty. */
	readonly name: string;
}

/** Makes a file of a room, named like a master. */
export async function makeFile(kind: FileKind, source: FileSource): Promise<File> {
	const { ending, type } = fileFormats[kind];
	const name = masterName(source.room.slug, ending);
	return new File([await makeContents(kind, source)], name, { type });
}

async function makeContents(kind: FileKind, source: FileSource): Promise<Blob | string> {
	const { room, store, name } = source;
	const { title } = wordOf(room);
	const labels = { title, name, recordedAt: room.recordedAt };
	switch (kind) {
		case 'wav':
			return makeWav(await store.samples(room.id), room, labels);
		case 'vtt': {
			const cues = room.captions ?? (await analysisOf(source)).detail.cues;
			return webVtt(cues, take.captions(title, name));
		}
		case 'card':
		case 'story': {
			const { drawPicture } = await import('./picture');
			const { picture } = await analysisOf(source);
			return drawPicture(kind, room, picture, name);
		}
		default: {
			const { encode } = await import('./encode');
			return encode(await store.samples(room.id), room, kind, labels);
		}
	}
}

async function analysisOf({ room, store }: FileSource): Promise<Analysis> {
	return getAnalysis(room, store, () => undefined, new AbortController().signal);
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
