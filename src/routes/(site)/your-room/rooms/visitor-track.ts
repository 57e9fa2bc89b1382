import type { OwnTrack } from '$lib/album/tracks';
import { durationSeconds, wordOf, type OwnRoom } from './visitor-room';
import type { RoomStore } from './store';

const sampleBytes = 4;

/**
 * A room as the player plays it. Its sound is a WAV file of the samples as they were stored: a header
 * before the stored file, so that it takes no time and no memory, and is there when play is pressed,
 * which WebKit insists on. Revoke the address once the room is gone.
 */
export async function ownTrackOf(room: OwnRoom, store: RoomStore): Promise<OwnTrack> {
	const samples = await store.samples(room.id);
	const dataBytes = room.frames * room.channels * sampleBytes;
	const wav = new Blob([floatWavHead(room, dataBytes), samples.slice(0, dataBytes)], {
		type: 'audio/wav'
	});
	return {
		...wordOf(room),
		slug: room.id,
		recording: { durationSeconds: durationSeconds(room) },
		own: { src: URL.createObjectURL(wav), format: 'wav' }
	};
}

/** What precedes 32-bit float samples in a WAV file. */
export function floatWavHead(
	{ sampleRateHz, channels }: Pick<OwnRoom, 'sampleRateHz' | 'channels'>,
	dataBytes: number
): ArrayBuffer {
	const head = new DataView(new ArrayBuffer(44));
	const frameBytes = channels * sampleBytes;
	const text = (at: number, four: string) => {
		for (let i = 0; i < 4; i++) head.setUint8(at + i, four.charCodeAt(i));
	};
	text(0, 'RIFF');
	head.setUint32(4, 36 + dataBytes, true);
	text(8, 'WAVE');
	text(12, 'fmt ');
	head.setUint32(16, 16, true);
	head.setUint16(20, 3, true); // IEEE float
	head.setUint16(22, channels, true);
	head.setUint32(24, sampleRateHz, true);
	head.setUint32(28, sampleRateHz * frameBytes, true);
	head.setUint16(32, frameBytes, true);
	head.setUint16(34, 8 * sampleBytes, true);
	text(36, 'data');
	head.setUint32(40, dataBytes, true);
	return head.buffer;
}
