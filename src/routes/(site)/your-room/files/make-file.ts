import { roomFiles } from '$content/your-room-files';
import { webVtt } from '$lib/signal/webvtt';
import { getAnalysis } from '../panel/get-analysis';
import { wordOf, type VisitorRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { encodings, type Encoding } from './encodings';
import type { PictureKind } from './picture';
import { makeWav } from './wav';

/** The files that can be made of a room. */
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
interface FileSource {
	readonly room: VisitorRoom;
	readonly store: RoomStore;
	/** The visitor's, or empty. */
	readonly name: string;
}

/** Makes a file of a room, named like a master: `06-legalise.wav`. */
export async function makeFile(kind: FileKind, source: FileSource): Promise<File> {
	const { ending, type } = fileFormats[kind];
	const { number, slug } = wordOf(source.room);
	const name = `${String(number).padStart(2, '0')}-${slug}.${ending}`;
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
			const cues = room.captions ?? (await getAnalysis(room, store)).detail.cues;
			return webVtt(cues, roomFiles.captions(title, name));
		}
		case 'card':
		case 'story': {
			const { drawPicture } = await import('./picture');
			const { picture } = await getAnalysis(room, store);
			return drawPicture(kind, room, picture, name);
		}
		default: {
			const { encode } = await import('./encode');
			return encode(await store.samples(room.id), room, kind, labels);
		}
	}
}
