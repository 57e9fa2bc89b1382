import { encode, type EncoderSettings, type Tags } from '../encoding';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';

/** A small, sound file to make faults in. */
export interface Seed {
	readonly ending: string;
	readonly bytes: Buffer;
}

/** Encoder, what it takes, container, ending. */
const made: readonly (readonly [string, EncoderSettings['sampleFormat'], string, string])[] = [
	['flac', 'integer', 'flac', 'flac'],
	['flac', 'integer', 'ogg', 'oga'],
	['pcm_s24be', 'integer', 'aiff', 'aiff'],
	['pcm_s24le', 'integer', 'wav', 'wav'],
	['pcm_s24le', 'integer', 'w64', 'w64'],
	['pcm_s24be', 'integer', 'caf', 'caf'],
	['libmp3lame', 'planar', 'mp3', 'mp3'],
	['aac', 'planar', 'ipod', 'm4a'],
	['aac', 'planar', 'adts', 'aac'],
	['libopus', 'interleaved', 'ogg', 'opus'],
	['libopus', 'interleaved', 'webm', 'weba'],
	['libvorbis', 'planar', 'ogg', 'ogg']
];

/** A file of every format that can be made here, half a second long. */
export function seeds(): Seed[] {
	const { left, right } = whitePcm(1e-3, 0.5);
	const float = wavBytes({ rate: 44_100, bits: 32, channels: [left, right] });
	const directory = mkdtempSync(join(tmpdir(), 'seeds-'));
	try {
		return [
			{ ending: 'wav', bytes: float },
			...made.map(([encoder, sampleFormat, container, ending]): Seed => {
				const path = join(directory, `seed.${ending}`);
				const settings: EncoderSettings = {
					encoder,
					sampleFormat,
					bitsPerSecond: 128_000,
					encoderOptions: {},
					container,
					containerOptions: {}
				};
				encode({ left, right }, path, settings, {} as Tags);
				return { ending, bytes: readFileSync(path) };
			})
		];
	} finally {
		rmSync(directory, { recursive: true });
	}
}
