import { describe, expect, it } from 'vitest';
import { Amplifier } from './amplifier';

const sampleRateHz = 48_000;
const ceiling = 10 ** (-9 / 20);
const rampSamples = 0.2 * sampleRateHz;
const linear = (decibels: number) => 10 ** (decibels / 20);

function tone(amplitude: number, length: number, start = 0) {
	return Float32Array.from({ length }, (_, frame) =>
		Math.fround(amplitude * Math.sin((2 * Math.PI * 997 * (start + frame)) / sampleRateHz))
	);
}

function amplify(amplifier: Amplifier, samples: Float32Array, gainDb: number) {
	const output = samples.slice();
	for (let start = 0; start < output.length; start += 128) {
		amplifier.process([output.subarray(start, start + 128)], gainDb);
	}
	return output;
}

const level = (samples: Float32Array) =>
	10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

/** The largest second difference: a click stands out in it, a tone does not. */
function roughest(samples: Float32Array) {
	let most = 0;
	for (let i = 2; i < samples.length; i++) {
		const bend = (samples[i] ?? 0) - 2 * (samples[i - 1] ?? 0) + (samples[i - 2] ?? 0);
		most = Math.max(most, Math.abs(bend));
	}
	return most;
}

describe('the amplifier', () => {
	it.each([1, 24, 36, 48])('adds %i dB', (gainDb) => {
		const samples = tone(linear(-70), sampleRateHz);
		const amplified = amplify(new Amplifier(sampleRateHz, 1), samples, gainDb);
		const settled = amplified.subarray(sampleRateHz / 2);
		expect(level(settled) - level(samples)).toBeCloseTo(gainDb, 1);
	});

	it('reaches the gain in 200 ms, evenly in decibels', () => {
		const amplifier = new Amplifier(sampleRateHz, 1);
		const constant = new Float32Array(2 * rampSamples).fill(1e-4);
		const gains = amplify(amplifier, constant, 40).subarray(amplifier.latencySamples);
		const inDecibels = (frame: number) => 20 * Math.log10((gains[frame] ?? 0) / 1e-4);
		expect(inDecibels(rampSamples / 2)).toBeCloseTo(20, 1);
		expect(inDecibels(rampSamples)).toBeCloseTo(40, 3);
		expect(inDecibels(rampSamples + 1)).toBeCloseTo(40, 3);
	});

	it('does not click, however fast the slider moves', () => {
		const amplifier = new Amplifier(sampleRateHz, 1);
		const samples = tone(linear(-70), 12 * 1280);
		const gains = [48, 0, 12, 47, 3, 48, 48, 0, 30, 1, 48, 0];
		const output = Float32Array.from(
			gains.flatMap((gainDb, step) => [
				...amplify(amplifier, samples.subarray(step * 1280, (step + 1) * 1280), gainDb)
			])
		);
		const settled = amplify(amplifier, tone(linear(-70), sampleRateHz, 12 * 1280), 48);
		expect(roughest(output)).toBeLessThanOrEqual(roughest(settled.subarray(sampleRateHz / 2)));
	});

	it('keeps a bang below the ceiling, even while the gain moves', () => {
		const amplifier = new Amplifier(sampleRateHz, 1);
		amplify(amplifier, tone(linear(-70), 4800), 48);
		for (const gainDb of [48, 20, 48, 1]) {
			const output = amplify(amplifier, tone(1, 4800), gainDb);
			expect(output.every((sample) => Math.abs(sample) <= ceiling)).toBe(true);
		}
	});

	it('leaves every sample unchanged at 0 dB, even above the ceiling', () => {
		const amplifier = new Amplifier(sampleRateHz, 1);
		amplify(amplifier, tone(0.5, sampleRateHz), 48);
		amplify(amplifier, tone(0.001, 2 * sampleRateHz), 0);
		const samples = tone(0.99, 4800);
		const output = amplify(amplifier, samples, 0);
		const { latencySamples } = amplifier;
		expect(output.subarray(latencySamples)).toEqual(samples.subarray(0, -latencySamples));
	});

	it('delays by less than 10 ms', () => {
		expect(new Amplifier(sampleRateHz, 2).latencySamples / sampleRateHz).toBeLessThan(0.01);
	});
});
