import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { has } from '../testing/programs';
import { readMasterWhole } from '../testing/in-memory';
import { whitePcm } from '../testing/signals';
import { temporaryDirectory } from '../testing/temporary-directory';
import { anyDamagedSeed, damagedFile } from './damage';
import { disagreement } from './other-decoder';
import { readMaster } from './reading-process';
import { seeds, seedSeconds } from './seeds';

const directory = temporaryDirectory();
const { left } = whitePcm(1e-3, seedSeconds);
const all = seeds();

const plain = all.filter(({ name }) => !name.startsWith('odd'));

it.each(plain)('the seed $name is read', async ({ name, ending, bytes }) => {
	const path = join(directory, `${name}.${ending}`);
	writeFileSync(path, bytes);
	const { pcm } = await readMasterWhole(path);
	if (!/alac|flac in|s24|s32|f32/.test(name)) return;
	expect(pcm.left.length).toBe(left.length);
	for (const i of [0, 1, 12_000, left.length - 1]) {
		expect(Math.abs((pcm.left[i] ?? NaN) - (left[i] ?? NaN))).toBeLessThan(1.1 * 2 ** -23);
	}
});

it('a damaged master is read, or refused in one line', async () => {
	await fc.assert(
		fc.asyncProperty(anyDamagedSeed(all), async (damaged) => {
			const { ending, bytes } = damagedFile(all, damaged);
			const path = join(directory, `01-the.${ending}`);
			writeFileSync(path, bytes);
			const { lines } = await readMaster(path);
			for (const line of lines) expect(line).not.toMatch(/[\r\n]/);
		}),
		{ numRuns: 100, seed: 1 }
	);
});

it.skipIf(!has('sox', '--version') || !has('flac', '--version'))(
	'another decoder reveals a missing sample, or an error of a tenth of a decibel',
	async () => {
		for (const name of [
			'flac in flac',
			'pcm_s24le in wav',
			'pcm_s24be in aiff',
			'pcm_s24be in caf'
		]) {
			const seed = all.find((candidate) => candidate.name === name);
			const path = join(directory, `other.${seed?.ending}`);
			writeFileSync(path, seed?.bytes ?? '');
			const reading = await readMaster(path);
			if (reading.outcome !== 'read') throw new Error(reading.lines.join());
			const { frames, rmsDbfs } = reading.figures;
			expect(disagreement(path, { frames, rmsDbfs })).toBeNull();
			expect(disagreement(path, { frames: frames - 1, rmsDbfs })).toMatch(/ reads /);
			expect(disagreement(path, { frames, rmsDbfs: rmsDbfs + 0.11 })).toMatch(/ reads /);
		}
	}
);
