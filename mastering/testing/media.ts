import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { album } from '../../src/content/album';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { losslessFormat } from '../encode/formats';
import { tagsOf } from '../encode/tags';
import { madeBy } from './programs';
import { encode } from './whole';

/** The bytes of a 24-bit FLAC file. */
export function flacBytes(pcm: StereoPcm): Buffer {
	const directory = mkdtempSync(join(tmpdir(), 'flac-'));
	try {
		const path = join(directory, 'a.flac');
		encode(pcm, path, losslessFormat.settings[0], tagsOf(album.tracks[0], 'master'));
		return readFileSync(path);
	} finally {
		rmSync(directory, { recursive: true });
	}
}

/** The bytes of a film without sound, made by ffmpeg. */
export function silentFilmBytes(): Buffer {
	const film = ['-f', 'lavfi', '-i', 'color=size=32x32:rate=10:duration=0.3', '-c:v', 'libvpx'];
	return madeBy('ffmpeg', ['-v', 'error', ...film, 'OUT'], Buffer.alloc(0), 'webm');
}
