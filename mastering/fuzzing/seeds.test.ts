import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMasterWhole } from '../testing/read-whole';
import { whitePcm } from '../testing/signals';
import { seeds } from './seeds';

const directory = mkdtempSync(join(tmpdir(), 'seeds-test-'));
const { left } = whitePcm(1e-3, 0.5);

afterAll(() => {
	rmSync(directory, { recursive: true });
});

describe('the seeds', () => {
	const all = seeds();

	it('are of every kind that a master may be', () => {
		expect(all.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'WAV of 64 bits',
				'pcm_s24le in rf64',
				'pcm_s24be in aiff',
				'flac in flac',
				'alac in ipod',
				'alac in caf'
			])
		);
		expect(
			all.find(({ name }) => name === 'pcm_s24le in rf64')?.bytes.toString('latin1', 0, 4)
		).toBe('RF64');
	});

	it.each(all)('$name is read', async ({ name, ending, bytes }) => {
		const path = join(directory, `${name}.${ending}`);
		writeFileSync(path, bytes);
		const { pcm } = await readMasterWhole(path);
		const step = 2 ** -23;
		if (!/alac|flac|s24|s32|f32/.test(name)) return;
		expect(pcm.left.length).toBe(left.length);
		for (const i of [0, 1, 12_000, left.length - 1]) {
			expect(Math.abs((pcm.left[i] ?? NaN) - (left[i] ?? NaN))).toBeLessThan(1.1 * step);
		}
	});
});
