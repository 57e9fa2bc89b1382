import type { VisitorTrack } from '$lib/album/tracks';
import { wavHead } from '../files/wav';
import { sampleBytes } from './samples';
import { durationSeconds, wordOf, type VisitorRoom } from './visitor-room';
import type { RoomStore } from './store';

/**
 * A room as the player plays it. Its sound is a WAV file of the samples as they were stored: a header
 * before the stored file, so that it takes no time and no memory, and is there when play is pressed,
 * which WebKit insists on. Revoke the address once the room is gone.
 */
export async function toVisitorTrack(room: VisitorRoom, store: RoomStore): Promise<VisitorTrack> {
	const samples = await store.samples(room.id);
	const dataBytes = room.frames * room.channels * sampleBytes;
	const parts = [wavHead(room, room.frames, 'float'), samples.slice(0, dataBytes)];
	const wav = new Blob(parts, { type: 'audio/wav' });
	return {
		...wordOf(room),
		slug: room.id,
		recording: { durationSeconds: durationSeconds(room) },
		own: { src: URL.createObjectURL(wav), format: 'wav' }
	};
}
