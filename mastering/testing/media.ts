import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerMediabunnyServer } from '@mediabunny/server';
import {
	BufferTarget,
	Output,
	Quality,
	VideoSample,
	VideoSampleSource,
	WebMOutputFormat
} from 'mediabunny';
import { album } from '../../src/content/album';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { encode } from '../encode/encode';
import { losslessFormat } from '../encode/renditions';
import { tagsOf } from '../encode/tags';

/** The bytes of a 24-bit FLAC file. */
export function flacBytes(pcm: StereoPcm): Buffer {
	const directory = mkdtempSync(join(tmpdir(), 'flac-'));
	try {
		const path = join(directory, 'a.flac');
		encode(pcm, path, losslessFormat.settings, tagsOf(album.tracks[0], 'master'));
		return readFileSync(path);
	} finally {
		rmSync(directory, { recursive: true });
	}
}

/** The bytes of a film without sound. */
export async function silentFilmBytes(): Promise<Buffer> {
	registerMediabunnyServer({ hardwareContext: null });
	const target = new BufferTarget();
	const output = new Output({ format: new WebMOutputFormat(), target });
	const source = new VideoSampleSource({ codec: 'vp8', quality: new Quality('low') });
	output.addVideoTrack(source);
	await output.start();
	for (let i = 0; i < 3; i++) {
		const picture = new VideoSample(new Uint8Array(32 * 32 * 4), {
			format: 'RGBA',
			codedWidth: 32,
			codedHeight: 32,
			timestamp: i / 10,
			duration: 0.1
		});
		await source.add(picture);
		picture.close();
	}
	await output.finalize();
	return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}
