import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MasteringFault } from '../fault';
import { flacBytes, silentFilmBytes } from '../testing/media';
import { sinePcm, whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { readWhole } from '../testing/read-whole';

vi.setConfig({ testTimeout: 60_000 });

const directory = mkdtempSync(join(tmpdir(), 'read-'));

afterAll(() => {
	rmSync(directory, { recursive: true });
});

function file(name: string, bytes: Buffer): string {
	const path = join(directory, name);
	writeFileSync(path, bytes);
	return path;
}

describe('openMaster', () => {
	it('reads 32-bit float to the last bit', async () => {
		const { left, right } = whitePcm(1e-4, 0.5);
		const path = file('float.wav', wavBytes({ rate: 48_000, bits: 32, channels: [left, right] }));
		expect(await readWhole(path)).toEqual({ left, right });
	});

	it.each([
		[16, 2 ** -15],
		[24, 2 ** -23]
	] as const)('reads %i-bit WAV within a step', async (bits, step) => {
		const { left, right } = whitePcm(0.01, 0.2);
		const path = file('int.wav', wavBytes({ rate: 48_000, bits, channels: [left, right] }));
		const read = await readWhole(path);
		expect(largestDifference(read.left, left)).toBeLessThan(1.01 * step);
		expect(largestDifference(read.right, right)).toBeLessThan(1.01 * step);
	});

	it('reads 24-bit FLAC within a step', async () => {
		const pcm = whitePcm(1e-4, 0.5);
		const read = await readWhole(file('a.flac', flacBytes(pcm)));
		expect(read.left.length).toBe(pcm.left.length);
		expect(largestDifference(read.left, pcm.left)).toBeLessThan(1.01 * 2 ** -23);
	});

	it('puts mono into both channels', async () => {
		const { left } = sinePcm(440, 0.1, 0.1);
		const path = file('mono.wav', wavBytes({ rate: 48_000, bits: 32, channels: [left] }));
		expect(await readWhole(path)).toEqual({ left, right: left });
	});

	it.each([8000, 22_050, 44_100, 88_200, 96_000, 176_400, 192_000])(
		'resamples %i Hz without moving or colouring it',
		async (rate) => {
			const { left, right } = sinePcm(1000, 0.01, 1, rate);
			const path = file('rate.wav', wavBytes({ rate, bits: 32, channels: [left, right] }));
			const read = await readWhole(path);
			const wanted = sinePcm(1000, 0.01, 1);
			expect(read.left.length).toBe(48_000);
			// The ends are where a filter has nothing to look at.
			const error = largestDifference(read.left.slice(2000, -2000), wanted.left.slice(2000, -2000));
			expect(20 * Math.log10(error / 0.01)).toBeLessThan(-80);
		}
	);

	it('says in one line what is wrong, and how to mend it', async () => {
		const sound = whitePcm(1e-3, 0.5);
		const wav = wavBytes({ rate: 48_000, bits: 24, channels: [sound.left, sound.right] });
		const flac = flacBytes(sound);
		mkdirSync(join(directory, 'folder.wav'));
		const six = Array.from({ length: 6 }, () => sound.left);
		for (const [name, bytes, fault] of [
			['empty.wav', Buffer.alloc(0), /empty\.wav is empty; export it again\.$/],
			['text.wav', Buffer.from('hello'.repeat(99)), /is no sound that can be read/],
			['cut.wav', wav.subarray(0, wav.length / 2), /is cut short or damaged: only 49 % of it/],
			['cut.flac', flac.subarray(0, flac.length / 2), /is cut short or damaged: only \d+ % of it/],
			['header.wav', wav.subarray(0, 44), /is cut short or damaged: only 0 % of it/],
			['stub.wav', wav.subarray(0, 20), /no sound|unknown way/],
			[
				'none.wav',
				wavBytes({ rate: 48_000, bits: 24, channels: [new Float32Array(0)] }),
				/no sound/
			],
			[
				'six.wav',
				wavBytes({ rate: 48_000, bits: 24, channels: six }),
				/has 6 channels; export it in mono or stereo/
			],
			['film.wav', await silentFilmBytes(), /has a picture but no sound/]
		] as const) {
			const error = await faultOf(file(name, bytes));
			expect(error.message, name).toMatch(fault);
			expect(error.message, name).not.toContain('\n');
			expect(error.message, name).toContain(name);
		}
		expect((await faultOf(join(directory, 'folder.wav'))).message).toMatch(/is no file/);
		expect((await faultOf(join(directory, 'gone.wav'))).message).toMatch(/can't be read/);
	});
});

async function faultOf(path: string): Promise<MasteringFault> {
	try {
		await readWhole(path);
	} catch (error) {
		if (error instanceof MasteringFault) return error;
		throw error;
	}
	throw new Error(`${path} was read without complaint`);
}

function largestDifference(a: Float32Array, b: Float32Array): number {
	return a.reduce((largest, x, i) => Math.max(largest, Math.abs(x - (b[i] ?? 0))), 0);
}
