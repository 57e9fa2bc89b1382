import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { fed, joined, sinePcm, whitePcm } from '../testing/signals';
import { soxStats } from '../testing/programs';
import { LevelMeter } from './levels';
import { measureLevels } from '../testing/in-memory';

describe('levels', () => {
	it('are −20 dBFS peak and −23 dBFS RMS for a sine of a tenth of full scale', () => {
		const levels = measureLevels(sinePcm(1000, 0.1, 1));
		expect(levels.peakDbfs).toBe(-20);
		expect(levels.rmsDbfs).toBe(-23);
		expect(levels.envelopeDbfs).toEqual(new Array(10).fill(-23));
	});

	it('are what sox says', () => {
		const pcm = whitePcm(10 ** (-75 / 20), 3);
		const { rmsDbfs, peakDbfs } = measureLevels(pcm);
		const theirs = soxStats(pcm);
		expect(Math.abs(rmsDbfs - theirs.rmsDbfs)).toBeLessThan(0.1);
		expect(Math.abs(peakDbfs - theirs.peakDbfs)).toBeLessThan(0.1);
	});

	it('are the mean power of the channels, and the peak of either', () => {
		const { left } = sinePcm(1000, 0.1, 1);
		const levels = measureLevels({ left, right: new Float32Array(left.length) });
		expect(levels.rmsDbfs).toBe(-26);
		expect(levels.peakDbfs).toBe(-20);
	});

	it('are −120 dBFS for digital silence, which has no loudness', () => {
		const silence = new Float32Array(48_000);
		const { envelopeDbfs, loudness, ...levels } = measureLevels({ left: silence, right: silence });
		expect(new Set(Object.values(levels))).toEqual(new Set([-120]));
		expect(envelopeDbfs).toEqual(new Array(10).fill(-120));
		expect(loudness).toEqual({ integratedLufs: null, ungatedLufs: null });
	});

	it('have a noise floor below the sounds', () => {
		const levels = measureLevels(joined(sinePcm(500, 0.001, 9), sinePcm(500, 0.1, 1)));
		expect(levels.noiseFloorDbfs).toBe(-63);
		expect(levels.quietestDbfs).toBe(-63);
		expect(levels.loudestDbfs).toBe(-23);
	});

	it('have one interval per tenth of a second, the last for the rest', () => {
		const { envelopeDbfs } = measureLevels(sinePcm(1000, 0.1, 1.05));
		expect(envelopeDbfs).toEqual(new Array(11).fill(-23));
		expect(measureLevels(sinePcm(1000, 0.1, 0.00005)).envelopeDbfs).toHaveLength(1);
	});

	it('need samples', () => {
		const none = new Float32Array(0);
		expect(() => measureLevels({ left: none, right: none })).toThrow(RangeError);
	});

	it('do not depend on how the sound is cut into blocks', () => {
		const pcm = whitePcm(0.01, 1.01);
		const whole = measureLevels(pcm);
		for (const blockFrames of [1, 4800, 5000]) {
			expect(fed(new LevelMeter(), pcm, blockFrames)).toEqual(whole);
		}
	});

	it('are in order, whatever is measured', () => {
		fc.assert(
			fc.property(recording(), (pcm) => {
				const levels = measureLevels(pcm);
				expect(levels.quietestDbfs).toBeLessThanOrEqual(levels.noiseFloorDbfs);
				expect(levels.noiseFloorDbfs).toBeLessThanOrEqual(levels.loudestDbfs);
				expect(levels.quietestDbfs).toBeLessThanOrEqual(levels.rmsDbfs);
				expect(levels.rmsDbfs).toBeLessThanOrEqual(levels.loudestDbfs);
				expect(levels.rmsDbfs).toBeLessThanOrEqual(levels.peakDbfs);
				expect(levels.peakDbfs).toBeLessThanOrEqual(levels.truePeakDbtp);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('loudness', () => {
	/** 1 kHz in both channels. */
	const tone = (peakDbfs: number, seconds: number): StereoPcm =>
		sinePcm(1000, 10 ** (peakDbfs / 20), seconds);

	// The signals of EBU Tech 3341; its tolerance is ±0.1 LU.
	it.each<[string, StereoPcm, number]>([
		['case 2, a soft tone', tone(-33, 20), -33],
		['case 3, under the relative gate', joined(tone(-36, 10), tone(-23, 60), tone(-36, 10)), -23],
		['case 5, nothing under a gate', joined(tone(-26, 20), tone(-20, 20.1), tone(-26, 20)), -23]
	])('is right for %s of EBU Tech 3341', (_, pcm, lufs) => {
		const { integratedLufs } = measureLevels(pcm).loudness;
		expect(Math.abs((integratedLufs ?? NaN) - lufs)).toBeLessThanOrEqual(0.1001);
	});

	it('is measured without a gate for room tone below it', () => {
		const { integratedLufs, ungatedLufs } = measureLevels(tone(-80, 5)).loudness;
		expect(integratedLufs).toBeNull();
		expect(ungatedLufs).toBeCloseTo(-80, 1);
	});

	it('does not count what was quiet as silent without a gate', () => {
		const { ungatedLufs } = measureLevels(joined(tone(-80, 10), tone(-70, 10))).loudness;
		// Half of the time at a tenth of the power.
		expect(Math.abs((ungatedLufs ?? NaN) - (-70 + 10 * Math.log10(1.1 / 2)))).toBeLessThan(0.2);
	});
});

describe('true peak', () => {
	/** A sine of a fraction of the sample rate, faded in so that its start has no overshoot. */
	const sine = (cyclesPerFrame: number, phaseDegrees: number, peak: number): StereoPcm => {
		const left = Float32Array.from({ length: 9600 }, (_, i) => {
			const phase = 2 * Math.PI * (cyclesPerFrame * i + phaseDegrees / 360);
			return peak * Math.min(1, i / 4800) * Math.sin(phase);
		});
		return { left, right: new Float32Array(left.length) };
	};

	// The signals of EBU Tech 3341, cases 15 to 19; its tolerance is +0.2 and −0.4 dB.
	it.each<[number, number, number, number]>([
		[1 / 4, 0, 0.5, -6],
		[1 / 4, 45, 0.5, -6],
		[1 / 6, 60, 0.5, -6],
		[1 / 8, 67.5, 0.5, -6],
		[1 / 4, 45, 1.41, 3]
	])('finds the crest of %f × the sample rate at %f°', (cycles, phase, peak, dbtp) => {
		const { left, right } = sine(cycles, phase, peak);
		for (const pcm of [
			{ left, right },
			{ left: right, right: left }
		]) {
			const { truePeakDbtp } = measureLevels(pcm);
			expect(truePeakDbtp).toBeGreaterThan(dbtp - 0.4);
			expect(truePeakDbtp).toBeLessThan(dbtp + 0.2);
		}
	});

	it('is never below the largest sample, even if that is the last', () => {
		const left = new Float32Array(100);
		left[99] = 0.5;
		expect(measureLevels({ left, right: left }).truePeakDbtp).toBeGreaterThanOrEqual(-6);
	});
});

function recording(): fc.Arbitrary<StereoPcm> {
	const sample = fc.float({ min: -1, max: 1, noNaN: true });
	return fc.array(fc.tuple(sample, sample), { minLength: 1, maxLength: 12_000 }).map((frames) => ({
		left: Float32Array.from(frames, ([l]) => l),
		right: Float32Array.from(frames, ([, r]) => r)
	}));
}
