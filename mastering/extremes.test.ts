import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { album } from '../src/content/album';
import { isFaithful } from '../src/content/third-octaves';
import { manifestVersion, parseManifest, type Recording } from '../src/content/manifest';
import type { StereoPcm } from '../src/lib/signal/pcm';
import { whitePcm } from './testing/signals';
import { wavBytes } from './testing/wav';
import { temporaryDirectory } from './testing/temporary-directory';
import { tagsOf } from './encode/tags';
import { makeRecording } from './make-recording';

const home = temporaryDirectory();
const seconds = 4;
const frames = seconds * 48_000;
/** Not quite the +3 dBFS that a float master may have. */
const highest = 1.412;

/**
 * The samples, all of the same size, that rise highest between them in the interpolator of ITU-R
 * BS.1770-4: the signs of one of its phases.
 */
const worstSigns = [-1, 1, -1, 1, -1, 1, 1, -1, 1, -1, 1, -1];

function stereo(of: (i: number) => number): StereoPcm {
	const left = Float32Array.from({ length: frames }, (_, i) => of(i));
	return { left, right: left.map((x) => -x) };
}

function square(peak: number, hz: number): StereoPcm {
	return stereo((i) => ((i * hz) % 48_000 < 24_000 ? peak : -peak));
}

function worstBetweenSamples(peak: number, everyFrames: number): StereoPcm {
	return stereo((i) => peak * (worstSigns[i % everyFrames] ?? 0));
}

/** Masters a signal as a track of the album; the manifest's schema must take what comes out. */
async function mastered({ left, right }: StereoPcm, bits: 24 | 32): Promise<Recording> {
	const [track] = album.tracks;
	const path = join(home, '01-the.wav');
	writeFileSync(path, wavBytes({ rate: 48_000, bits, channels: [left, right] }));
	const made = await makeRecording({
		source: { kind: 'master', track, path, captionsPath: null },
		keys: { soundKey: 'key', sourceKey: 'key' },
		tags: tagsOf(track, 'master'),
		encoded: null,
		staticDirectory: join(home, 'static'),
		lossless: false
	});
	const recordings = album.tracks.map(({ slug, number }) => ({ ...made, slug, number }));
	const { card, story } = made.cards;
	const cards = { card, story, cover: card, sourceKey: 'key' };
	const [first] = parseManifest(
		JSON.stringify({ version: manifestVersion, recordings, cards })
	).recordings;
	if (!first) throw new Error('the recording is gone');
	return first;
}

describe('sound at full scale', () => {
	it.each<[string, StereoPcm, 24 | 32]>([
		['a square wave in 24 bits', square(1, 100), 24],
		['a square wave at +3 dBFS in float', square(highest, 997), 32],
		['a square wave at half the sample rate', square(1, 24_000), 24],
		['peaks between samples of +3 dBFS', worstBetweenSamples(highest, 4800), 32]
	])('is published with a warning when no rate can keep it: %s', async (_, pcm, bits) => {
		const { findings } = await mastered(pcm, bits);
		expect(findings).toContainEqual({
			kind: 'warning',
			text: expect.stringMatching(
				/01-the\.wav: its \.(weba|m4a) differs from the master by [+−]\d+\.\d\d dB in the third octave at \d+ Hz; the limit is ±[\d.]+ dB\.$/
			) as string
		});
	});

	it('is published at a higher rate that keeps it: white noise', async () => {
		const { findings, fidelity } = await mastered(whitePcm(1 / Math.sqrt(3), seconds), 24);
		const notes = findings.filter(({ kind }) => kind === 'note');
		expect(notes.map(({ text }) => text)).toEqual([
			expect.stringMatching(/01-the\.wav: its \.\w+ needed \d{3} kbit\/s\.$/)
		]);
		expect(fidelity.every(isFaithful)).toBe(true);
	});

	it.each([
		[1, 24],
		[highest, 32]
	] as const)(
		'is published when it is rare, however high it rises: samples of %f',
		async (peak, bits) => {
			const noise = whitePcm(0.1, seconds);
			const once = worstBetweenSamples(peak, frames);
			const over = (quiet: Float32Array, loud: Float32Array) => quiet.map((x, i) => loud[i] || x);
			const recording = await mastered(
				{ left: over(noise.left, once.left), right: over(noise.right, once.right) },
				bits
			);
			const peakDbfs = 20 * Math.log10(peak);
			expect(recording.peakDbfs).toBeCloseTo(peakDbfs, 1);
			// By 6.12 dB with the standard's own interpolator, which is shorter than FFmpeg's.
			expect(recording.truePeakDbtp).toBeGreaterThan(peakDbfs + 6);
		}
	);
});

describe('white noise at −60 dBFS', () => {
	it('keeps every third octave in both renditions', async () => {
		const { rmsDbfs, fidelity } = await mastered(whitePcm(1e-3, 2 * seconds), 24);
		expect(rmsDbfs).toBe(-60);
		expect(fidelity.map(({ format }) => format)).toEqual(['weba', 'm4a']);
		expect(fidelity.every(isFaithful)).toBe(true);
	});
});
