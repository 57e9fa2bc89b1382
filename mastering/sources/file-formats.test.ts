import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has, madeBy } from '../testing/programs';
import { readMasterWhole } from '../testing/in-memory';
import { correlation, whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();
const { left, right } = whitePcm(1e-2, 1);
const wav = wavBytes({ rate: 48_000, bits: 32, channels: [left, right] });
const step24 = 2 ** -23;

interface Case {
	readonly name: string;
	readonly program: 'ffmpeg' | 'sox';
	readonly args: readonly string[];
	readonly ending: string;
	/** How far a sample may be off. */
	readonly step: number;
}

function byFfmpeg(name: string, ending: string, step: number, ...args: string[]): Case {
	return { name, program: 'ffmpeg', args: ['-i', '-', ...args, 'OUT'], ending, step };
}

const lossless: readonly Case[] = [
	byFfmpeg('WAV of 16 bits', 'wav', 2 ** -15, '-c:a', 'pcm_s16le'),
	byFfmpeg('WAV of 24 bits', 'wav', step24, '-c:a', 'pcm_s24le'),
	byFfmpeg('WAV of 32 bits', 'wav', step24, '-c:a', 'pcm_s32le'),
	byFfmpeg('WAV of 32-bit float', 'wav', 0, '-c:a', 'pcm_f32le'),
	byFfmpeg('WAV of 64-bit float', 'wav', 0, '-c:a', 'pcm_f64le'),
	byFfmpeg('RF64', 'wav', step24, '-c:a', 'pcm_s24le', '-rf64', 'always'),
	byFfmpeg('Wave64', 'w64', step24, '-c:a', 'pcm_s24le'),
	byFfmpeg('AIFF of 24 bits', 'aiff', step24, '-c:a', 'pcm_s24be'),
	byFfmpeg('AIFC of 32-bit float', 'aifc', 0, '-f', 'aiff', '-c:a', 'pcm_f32be'),
	byFfmpeg('FLAC of 24 bits', 'flac', step24, '-c:a', 'flac', '-sample_fmt', 's32'),
	byFfmpeg('ALAC in MP4', 'm4a', step24, '-c:a', 'alac', '-sample_fmt', 's32p'),
	byFfmpeg('ALAC in CAF', 'caf', step24, '-c:a', 'alac', '-sample_fmt', 's32p'),
	byFfmpeg('24 bits in CAF', 'caf', step24, '-c:a', 'pcm_s24be'),
	byFfmpeg('FLAC in Ogg', 'oga', step24, '-c:a', 'flac', '-sample_fmt', 's32'),
	...['wav', 'aiff', 'flac'].map((ending): Case => ({
		name: `sox's ${ending}`,
		program: 'sox',
		args: ['-D', '-t', 'wav', '-', '-b', '24', 'OUT'],
		ending,
		step: step24
	}))
];

const lossy: readonly Case[] = [
	byFfmpeg('MP3', 'mp3', 0, '-c:a', 'libmp3lame', '-b:a', '256k'),
	byFfmpeg('AAC in MP4', 'm4a', 0, '-c:a', 'aac', '-b:a', '256k'),
	byFfmpeg('AAC without a container', 'aac', 0, '-c:a', 'aac', '-b:a', '256k'),
	byFfmpeg('Opus', 'opus', 0, '-c:a', 'libopus', '-b:a', '256k'),
	byFfmpeg('Vorbis', 'ogg', 0, '-c:a', 'libvorbis', '-q:a', '9')
];

function fileOf({ program, args, ending, name }: Case): string {
	const path = join(directory, `${name}.${ending}`);
	const quiet = program === 'ffmpeg' ? ['-v', 'error', '-bitexact'] : [];
	writeFileSync(path, madeBy(program, [...quiet, ...args], wav, ending));
	return path;
}

describe.skipIf(!has('ffmpeg') || !has('sox', '--version'))('what other programs write', () => {
	it.each(lossless)('$name is read whole, each sample within a step', async (format) => {
		const { pcm, warnings } = await readMasterWhole(fileOf(format));
		expect(pcm.left.length).toBe(left.length);
		expect(largestDifference(pcm.left, left)).toBeLessThanOrEqual(1.01 * format.step);
		expect(largestDifference(pcm.right, right)).toBeLessThanOrEqual(1.01 * format.step);
		expect(warnings.filter((line) => !line.includes('16 bits'))).toEqual([]);
	});

	it.each(lossy)('$name is read, and said to be lossy', async (format) => {
		const { pcm, warnings } = await readMasterWhole(fileOf(format));
		expect(Math.abs(pcm.left.length - left.length)).toBeLessThan(2400);
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toMatch(/is already lossy/);
		// In step with what it was made from, and about as loud.
		const shift =
			pcm.left.length >= left.length && format.name === 'AAC without a container' ? 1024 : 0;
		const head = pcm.left.subarray(shift + 10_000, shift + 30_000);
		expect(correlation(head, left.subarray(10_000, 30_000))).toBeGreaterThan(0.8);
	});
});

function largestDifference(a: Float32Array, b: Float32Array): number {
	return a.reduce((largest, x, i) => Math.max(largest, Math.abs(x - (b[i] ?? 0))), 0);
}
