import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { album } from '../src/content/album';
import type { Recording } from '../src/content/manifest';
import { renditionFormats } from './encode/formats';
import { tagsOf } from './encode/tags';
import { makeRecording, type RecordingJob } from './make-recording';
import { hasSound, isComplete } from './publish/manifest';
import { MasterDigests, trackKeys } from './publish/keys';
import type { TrackSource } from './sources/find-sources';
import { softNoise } from './testing/signals';
import { wavBytes } from './testing/wav';
import { encode } from './testing/in-memory';
import { temporaryDirectory } from './testing/temporary-directory';

const home = temporaryDirectory();
const staticDirectory = join(home, 'static');
const path = join(home, '13-bonus.wav');
const source: TrackSource = { kind: 'master', track: album.bonus, path, captionsPath: null };
const tags = tagsOf(album.bonus, 'master', {});
const keys = { soundKey: 'sound', sourceKey: 'source' };
let without: Recording;
let withIt: Recording;

async function make(job: Partial<RecordingJob>): Promise<Recording> {
	const usual = { source, keys, tags, encoded: null, staticDirectory, lossless: false };
	return makeRecording({ ...usual, ...job });
}

beforeAll(async () => {
	const { left, right } = softNoise(-60, 1);
	writeFileSync(path, wavBytes({ rate: 48_000, bits: 24, channels: [left, right] }));
	without = await make({});
	withIt = await make({ lossless: true });
});

describe('a lossless file', () => {
	it('is made only when it is asked for, and changes nothing else', () => {
		expect(without).not.toHaveProperty('lossless');
		const { lossless, fidelity, ...others } = withIt;
		expect(lossless?.path).toMatch(/^album\/bonus\.[0-9a-f]{10}\.flac$/);
		expect(statSync(join(staticDirectory, lossless?.path ?? '')).size).toBe(lossless?.bytes);
		expect(fidelity.map(({ format }) => format)).toEqual(['weba', 'm4a', 'flac']);
		expect({ ...others, fidelity: fidelity.slice(0, 2) }).toEqual(without);
	});

	it('is made again when it is gone', async () => {
		const path = join(staticDirectory, withIt.lossless?.path ?? '');
		const bytes = readFileSync(path);
		expect(await isComplete(withIt, staticDirectory)).toBe(true);
		unlinkSync(path);
		expect(await isComplete(withIt, staticDirectory)).toBe(false);
		expect(await hasSound(withIt, staticDirectory)).toBe(false);
		expect(await isComplete(without, staticDirectory)).toBe(true);
		writeFileSync(path, bytes);
	});

	it('is a reason to make a recording again when it is turned on or off, but not to encode it', async () => {
		const digests = await MasterDigests.load(join(home, 'digests.json'));
		const all: Awaited<ReturnType<typeof trackKeys>>[] = [];
		const { lossless: before } = album;
		try {
			for (const lossless of [false, true, false]) {
				Object.assign(album, { lossless });
				all.push(await trackKeys(source, 'recipe', digests));
			}
		} finally {
			Object.assign(album, { lossless: before });
		}
		const [off, on, offAgain] = all;
		expect(on?.sourceKey).not.toBe(off?.sourceKey);
		expect(on?.soundKey).toBe(off?.soundKey);
		expect(offAgain).toEqual(off);
	});

	it('says what its master was', () => {
		expect(withIt.master).toEqual({ rateHz: 48_000, bits: 24, lossy: false });
	});

	it('is not made from a lossy master', async () => {
		const lossy = join(home, '13-bonus.m4a');
		encode(softNoise(-60, 1), lossy, renditionFormats[1]?.settings[0] as never, tags);
		const made = await make({ source: { ...source, path: lossy }, lossless: true });
		expect(made).not.toHaveProperty('lossless');
		expect(made.master).toMatchObject({ rateHz: 48_000, lossy: true });
		expect(made.fidelity.map(({ format }) => format)).toEqual(['weba', 'm4a']);
	});
});

it('new tags change the key of a recording, but not that of its sound', async () => {
	const digests = await MasterDigests.load(join(home, 'digests.json'));
	const of = (track: typeof album.bonus) => trackKeys({ ...source, track }, 'recipe', digests);
	const before = await of(album.bonus);
	const after = await of({ ...album.bonus, isrc: 'GBXXX2500013' });
	expect(after.soundKey).toBe(before.soundKey);
	expect(after.sourceKey).not.toBe(before.sourceKey);
});

it('new tags have no file encoded or measured again', async () => {
	const { left, right } = softNoise(-70, 1);
	const quieter = join(home, 'quieter.wav');
	writeFileSync(quieter, wavBytes({ rate: 48_000, bits: 24, channels: [left, right] }));
	const made = await make({
		source: { ...source, path: quieter },
		encoded: withIt,
		lossless: true,
		tags: tagsOf({ ...album.bonus, isrc: 'GBXXX2500013' }, 'master', {})
	});
	expect(made.fidelity).toEqual(withIt.fidelity);
	expect(made.lossless?.path).not.toBe(withIt.lossless?.path);
	const flac = readFileSync(join(staticDirectory, made.lossless?.path ?? ''));
	const before = readFileSync(join(staticDirectory, withIt.lossless?.path ?? ''));
	expect(flac.subarray(-1000)).toEqual(before.subarray(-1000));
});
