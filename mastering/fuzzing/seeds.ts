import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode, type EncoderSettings } from '../encode/encode';
import type { Tags } from '../encode/tags';
import { whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { writeAlac } from './alac';

/** A small, sound file to make faults in. */
export interface Seed {
	/** Which format it is in. */
	readonly name: string;
	readonly ending: string;
	readonly bytes: Buffer;
}

/** A format that mastering's own encoder can write. */
interface Format {
	readonly encoder: string;
	/** What the encoder takes. */
	readonly takes: EncoderSettings['sampleFormat'];
	readonly container: string;
	readonly ending: string;
	readonly options?: Readonly<Record<string, string>>;
}

const formats: readonly Format[] = [
	{ encoder: 'flac', takes: 'integer', container: 'flac', ending: 'flac' },
	{ encoder: 'flac', takes: 'integer', container: 'ogg', ending: 'oga' },
	{ encoder: 'pcm_s24be', takes: 'integer', container: 'aiff', ending: 'aiff' },
	{ encoder: 'pcm_f32be', takes: 'interleaved', container: 'aiff', ending: 'aifc' },
	{ encoder: 'pcm_s24le', takes: 'integer', container: 'wav', ending: 'wav' },
	{ encoder: 'pcm_s32le', takes: 'integer', container: 'wav', ending: 'wav' },
	{
		encoder: 'pcm_s24le',
		takes: 'integer',
		container: 'wav',
		ending: 'rf64',
		options: { rf64: 'always' }
	},
	{ encoder: 'pcm_s24le', takes: 'integer', container: 'w64', ending: 'w64' },
	{ encoder: 'pcm_s24be', takes: 'integer', container: 'caf', ending: 'caf' },
	{ encoder: 'libmp3lame', takes: 'planar', container: 'mp3', ending: 'mp3' },
	{ encoder: 'aac', takes: 'planar', container: 'ipod', ending: 'm4a' },
	{ encoder: 'aac', takes: 'planar', container: 'adts', ending: 'aac' },
	{ encoder: 'libopus', takes: 'interleaved', container: 'ogg', ending: 'opus' },
	{ encoder: 'libopus', takes: 'interleaved', container: 'webm', ending: 'weba' },
	{ encoder: 'libvorbis', takes: 'planar', container: 'ogg', ending: 'ogg' }
];

const seconds = 0.5;

/** A file of every format that a master may have, half a second long. */
export function seeds(): Seed[] {
	const pcm = whitePcm(1e-3, seconds);
	const channels = [pcm.left, pcm.right];
	const wav = (bits: 16 | 32 | 64): Seed => ({
		name: `WAV of ${bits} bits`,
		ending: 'wav',
		bytes: wavBytes({ rate: 44_100, bits, channels })
	});
	const directory = mkdtempSync(join(tmpdir(), 'seeds-'));
	const written = (name: string, ending: string, write: (path: string) => void): Seed => {
		const path = join(directory, `seed.${ending}`);
		write(path);
		return { name, ending, bytes: readFileSync(path) };
	};
	try {
		return [
			wav(16),
			wav(32),
			wav(64),
			...formats.map(({ encoder, takes, container, ending, options = {} }) =>
				written(`${encoder} in ${options.rf64 ? 'rf64' : container}`, ending, (path) => {
					const settings: EncoderSettings = {
						encoder,
						sampleFormat: takes,
						bitsPerSecond: 128_000,
						encoderOptions: {},
						container,
						containerOptions: options
					};
					encode(pcm, path, settings, {} as Tags);
				})
			),
			...[
				['ipod', 'm4a'],
				['caf', 'caf']
			].map(([container = '', ending = '']) =>
				written(`alac in ${container}`, ending, (path) => {
					writeAlac(path, container, pcm);
				})
			)
		];
	} finally {
		rmSync(directory, { recursive: true });
	}
}
