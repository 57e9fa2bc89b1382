import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventCues } from '$lib/signal/cues';
import { levelByte } from '$lib/signal/spectrogram-scale';
import { SpectrogramMeter } from '$lib/signal/spectrogram';
import { Meters } from '../../../../../mastering/measure/meters';
import { feedSinks } from '../../../../../mastering/feed-sinks';
import { openMaster } from '../../../../../mastering/sources/read-master';
import { makeWav } from '../files/wav';
import { analyse } from './analyse';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'your-room-'));
});
afterAll(() => rm(folder, { recursive: true }));

const seconds = 11.34;

/** Moving air, a hum, and two taps: louder on the left. */
function room(sampleRateHz: number, channels: 1 | 2) {
	let seed = 1;
	const noise = () => {
		seed = (seed * 48_271) % 0x7fff_ffff;
		return (seed / 0x7fff_ffff - 0.5) * 3e-4;
	};
	const frames = Math.round(seconds * sampleRateHz);
	const samples = new Float32Array(frames * channels);
	for (let i = 0; i < frames; i++) {
		const t = i / sampleRateHz;
		const hum = 5e-4 * Math.sin(2 * Math.PI * 50 * t);
		const since = t - (t < 8 ? 5 : 8);
		const tap = since < 0 ? 0 : 0.02 * Math.exp(-30 * since) * Math.sin(2 * Math.PI * 700 * since);
		for (let channel = 0; channel < channels; channel++) {
			// In 24 bits, so that the WAV file holds the same.
			const sample = Math.round((noise() + hum + tap / (1 + channel)) * 2 ** 23) / 2 ** 23;
			samples[i * channels + channel] = sample;
		}
	}
	return { title: 'Legalise', samples: new Blob([samples]), sampleRateHz, channels, frames };
}

/** The same as a WAV file, measured by mastering. */
async function mastered(sound: ReturnType<typeof room>) {
	const path = join(folder, `${sound.sampleRateHz}-${sound.channels}.wav`);
	const labels = { title: sound.title, name: '', recordedAt: '2026-03-01T10:00:00Z' };
	const wav = await makeWav(sound.samples, sound, labels);
	await writeFile(path, new Uint8Array(await wav.arrayBuffer()));
	const master = await openMaster(path);
	const meters = new Meters();
	const spectrogram = new SpectrogramMeter(master.expectedFrames, 1280, 640);
	await feedSinks(master, [meters, spectrogram]);
	return { ...meters.finish(), grid: spectrogram.finish() };
}

describe.each([
	[48_000, 2],
	[48_000, 1],
	[44_100, 2],
	[16_000, 1],
	[96_000, 2]
] as const)('at %i Hz in %i channels', (rateHz, channels) => {
	it('measures what mastering does for the same WAV, within 0.1 dB', async () => {
		const sound = room(rateHz, channels);
		const theirs = await mastered(sound);
		const ours = await analyse(sound);
		for (const name of [
			'rmsDbfs',
			'peakDbfs',
			'noiseFloorDbfs',
			'loudestDbfs',
			'quietestDbfs'
		] as const) {
			expect(Math.abs(ours[name] - theirs[name]), name).toBeLessThan(0.101);
		}
		expect(ours.detail.dbfs).toHaveLength(theirs.envelopeDbfs.length);
		expect(largestDifference(ours.detail.dbfs, theirs.envelopeDbfs)).toBeLessThan(0.101);
		// Above what a device at 16 kHz records, either resampler leaves next to nothing.
		const bands = rateHz < 44_100 ? 25 : 30;
		const [ourBands, theirBands] = [ours.spectrumDbfs, theirs.spectrumDbfs].map((all) =>
			all.slice(0, bands)
		) as [number[], number[]];
		expect(largestDifference(ourBands, theirBands)).toBeLessThan(0.101);
		expect(theirs.events).toHaveLength(2);
		expect(ours.detected.map(({ bandHz }) => bandHz)).toEqual(theirs.events.map((e) => e.bandHz));
		const part = (key: 'atSeconds' | 'peakDbfs') =>
			largestDifference(
				ours.detected.map((event) => event[key]),
				theirs.events.map((event) => event[key])
			);
		expect(part('atSeconds')).toBeLessThan(0.03);
		expect(part('peakDbfs')).toBeLessThan(0.101);
		expect(ours.detail.cues.map(({ text }) => text)).toEqual(
			eventCues({ durationSeconds: seconds, ...theirs }).map(({ text }) => text)
		);
		if (rateHz !== 48_000) return;
		expect(ours.picture.levels).toEqual(Uint8Array.from(theirs.grid.dbfs, levelByte));
		expect(ours.tiles).toEqual(theirs.grid.tiles);
	});
});

function largestDifference(a: readonly number[], b: readonly number[]): number {
	return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));
}
