import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EncoderSettings } from '../encode/encoder';
import type { Tags } from '../encode/tags';
import { whitePcm } from '../testing/signals';
import { oddMasters } from '../testing/odd-masters';
import { variableBlockFlacBytes } from '../testing/variable-block-flac';
import { wavBytes } from '../testing/wav';
import { encode } from '../testing/in-memory';

/** A small, valid file to damage. */
export interface Seed {
	/** Its codec and container. */
	readonly name: string;
	readonly ending: string;
	readonly bytes: Buffer;
}

type SampleFormat = EncoderSettings['sampleFormat'];

/** What mastering's encoder can write: codec, its sample format, container, ending. */
const formats: readonly (readonly [string, SampleFormat, string, string])[] = [
	['flac', 's32', 'flac', 'flac'],
	['flac', 's32', 'ogg', 'oga'],
	['alac', 's32p', 'ipod', 'm4a'],
	['alac', 's32p', 'caf', 'caf'],
	['pcm_s24be', 's32', 'aiff', 'aiff'],
	['pcm_f32be', 'flt', 'aiff', 'aifc'],
	['pcm_s24le', 's32', 'wav', 'wav'],
	['pcm_s32le', 's32', 'wav', 'wav'],
	['pcm_s24le', 's32', 'rf64', 'rf64'],
	['pcm_s24le', 's32', 'w64', 'w64'],
	['pcm_s24be', 's32', 'caf', 'caf'],
	['libmp3lame', 'fltp', 'mp3', 'mp3'],
	['aac', 'fltp', 'ipod', 'm4a'],
	['aac', 'fltp', 'adts', 'aac'],
	['libopus', 'flt', 'ogg', 'opus'],
	['libopus', 'flt', 'webm', 'weba'],
	['libvorbis', 'fltp', 'ogg', 'ogg']
];

/** How long each seed is, but for the FLAC of many block sizes. */
export const seedSeconds = 0.5;

/** A file of every format that a master may have, and of every kind that others read wrong. */
export function seeds(): Seed[] {
	const pcm = whitePcm(1e-3, seedSeconds);
	const channels = [pcm.left, pcm.right];
	const directory = mkdtempSync(join(tmpdir(), 'seeds-'));
	try {
		return [
			...([16, 32, 64] as const).map((bits) => ({
				name: `WAV of ${bits} bits`,
				ending: 'wav',
				bytes: wavBytes({ rate: 44_100, bits, channels })
			})),
			...oddMasters
				.filter(({ fault }) => !fault)
				.map(({ name, ending, bytes }) => ({ name: `odd: ${name}`, ending, bytes })),
			{
				name: 'FLAC of many block sizes',
				ending: 'flac',
				bytes: variableBlockFlacBytes(44_100, [4608, 16, 700, 4096]).bytes
			},
			...formats.map(([encoder, sampleFormat, container, ending]) => {
				const path = join(directory, `seed.${ending}`);
				const settings: EncoderSettings = {
					encoder,
					sampleFormat,
					bitsPerSecond: 128_000,
					encoderOptions: {},
					container: container === 'rf64' ? 'wav' : container,
					containerOptions: container === 'rf64' ? { rf64: 'always' } : {}
				};
				encode(pcm, path, settings, {} as Tags);
				return { name: `${encoder} in ${container}`, ending, bytes: readFileSync(path) };
			})
		];
	} finally {
		rmSync(directory, { recursive: true });
	}
}
