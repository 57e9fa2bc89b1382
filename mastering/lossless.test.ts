import { mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { album } from '../src/content/album';
import type { Recording } from '../src/content/manifest';
import { isComplete } from './publish/manifest';
import type { TrackSource } from './sources/find-sources';
import { MasterDigests, sourceKey } from './publish/keys';
import { whitePcm } from './testing/signals';
import { wavBytes } from './testing/wav';
import { makeRecording } from './make-recording';

const home = mkdtempSync(join(tmpdir(), 'lossless-'));
const staticDirectory = join(home, 'static');
const path = join(home, '13-bonus.wav');
const source: TrackSource = { kind: 'master', track: album.bonus, path, captionsPath: null };
let without: Recording;
let withIt: Recording;

beforeAll(async () => {
	const { left, right } = whitePcm(1e-3, 1);
	// Falling towards the treble, as a room does; encoders keep that best.
	for (const channel of [left, right]) {
		channel.forEach((x, i) => (channel[i] = 0.5 * (x + (channel[i - 1] ?? 0))));
	}
	writeFileSync(path, wavBytes({ rate: 48_000, bits: 24, channels: [left, right] }));
	const make = (lossless: boolean) =>
		makeRecording({ source, sourceKey: 'key', staticDirectory, lossless });
	without = await make(false);
	withIt = await make(true);
});

afterAll(() => {
	rmSync(home, { recursive: true });
});

describe('true silence', () => {
	it('is made only when it is wished for, and changes nothing else', () => {
		expect(without).not.toHaveProperty('lossless');
		const { lossless, fidelity, ...others } = withIt;
		expect(lossless?.path).toMatch(/^album\/bonus\.[0-9a-f]{10}\.flac$/);
		expect(statSync(join(staticDirectory, lossless?.path ?? '')).size).toBe(lossless?.bytes);
		expect(fidelity.map(({ format }) => format)).toEqual(['weba', 'm4a', 'flac']);
		expect({ ...others, fidelity: fidelity.slice(0, 2) }).toEqual(without);
	});

	it('is made again when it is gone', async () => {
		expect(await isComplete(withIt, staticDirectory)).toBe(true);
		unlinkSync(join(staticDirectory, withIt.lossless?.path ?? ''));
		expect(await isComplete(withIt, staticDirectory)).toBe(false);
		expect(await isComplete(without, staticDirectory)).toBe(true);
	});

	it('is a reason to make a recording again when it is turned on or off', async () => {
		const digests = await MasterDigests.load(join(home, 'digests.json'));
		const keys: string[] = [];
		const { lossless: before } = album;
		try {
			for (const lossless of [false, true, false]) {
				Object.assign(album, { lossless });
				keys.push(await sourceKey(source, 'recipe', digests));
			}
		} finally {
			Object.assign(album, { lossless: before });
		}
		expect(keys[1]).not.toBe(keys[0]);
		expect(keys[2]).toBe(keys[0]);
	});
});
