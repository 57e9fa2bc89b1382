import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StereoPcm } from '../pcm';
import { sinePcm, whitePcm } from '../testing/signals';
import { measureLevels } from '.';

describe('measureLevels', () => {
	it('gives a sine of −20 dBFS peak an RMS of −23.0 dBFS', () => {
		const levels = measureLevels(sinePcm(1000, 0.1, 1));
		expect(levels.peakDbfs).toBe(-20);
		expect(levels.rmsDbfs).toBe(-23);
		expect(levels.envelopeDbfs).toEqual(new Array(10).fill(-23));
	});

	it('gives white noise the level it was made with', () => {
		const levels = measureLevels(whitePcm(10 ** (-75 / 20), 5));
		expect(levels.rmsDbfs).toBeCloseTo(-75, 1);
		expect(levels.noiseFloorDbfs).toBeGreaterThan(-75.3);
		expect(levels.noiseFloorDbfs).toBeLessThanOrEqual(-75);
	});

	it('takes the mean power of the channels, and the peak of either', () => {
		const { left } = sinePcm(1000, 0.1, 1);
		const levels = measureLevels({ left, right: new Float32Array(left.length) });
		expect(levels.rmsDbfs).toBe(-26);
		expect(levels.peakDbfs).toBe(-20);
	});

	it('reports digital silence as −120 dBFS', () => {
		const silence = new Float32Array(48_000);
		const { envelopeDbfs, ...levels } = measureLevels({ left: silence, right: silence });
		expect(new Set(Object.values(levels))).toEqual(new Set([-120]));
		expect(envelopeDbfs).toEqual(new Array(10).fill(-120));
	});

	it('finds the noise floor below the sounds in it', () => {
		const quiet = sinePcm(500, 0.001, 9);
		const loud = sinePcm(500, 0.1, 1);
		const levels = measureLevels(joined(quiet, loud));
		expect(levels.noiseFloorDbfs).toBe(-63);
		expect(levels.quietestDbfs).toBe(-63);
		expect(levels.loudestDbfs).toBe(-23);
	});

	it('has one level per tenth of a second, the last for what is left', () => {
		expect(measureLevels(sinePcm(1000, 0.1, 1.05)).envelopeDbfs).toHaveLength(11);
		expect(measureLevels(sinePcm(1000, 0.1, 0.00005)).envelopeDbfs).toHaveLength(1);
	});

	it('refuses a recording without samples', () => {
		const none = new Float32Array(0);
		expect(() => measureLevels({ left: none, right: none })).toThrow(RangeError);
	});

	it('orders its figures, whatever is measured', () => {
		fc.assert(
			fc.property(recording(), (pcm) => {
				const levels = measureLevels(pcm);
				expect(levels.quietestDbfs).toBeLessThanOrEqual(levels.noiseFloorDbfs);
				expect(levels.noiseFloorDbfs).toBeLessThanOrEqual(levels.loudestDbfs);
				expect(levels.quietestDbfs).toBeLessThanOrEqual(levels.rmsDbfs);
				expect(levels.rmsDbfs).toBeLessThanOrEqual(levels.loudestDbfs);
				expect(levels.rmsDbfs).toBeLessThanOrEqual(levels.peakDbfs);
			}),
			{ numRuns: 60 }
		);
	});

	it('follows a gain by as many decibels', () => {
		fc.assert(
			fc.property(recording(), fc.integer({ min: 1, max: 6 }), (pcm, halvings) => {
				const before = measureLevels(pcm).rmsDbfs;
				const gain = 2 ** -halvings;
				const after = measureLevels({
					left: pcm.left.map((x) => x * gain),
					right: pcm.right.map((x) => x * gain)
				}).rmsDbfs;
				if (after > -119) expect(after).toBeCloseTo(before - 6.0206 * halvings, 0);
			}),
			{ numRuns: 60 }
		);
	});
});

function recording(): fc.Arbitrary<StereoPcm> {
	return fc
		.array(
			fc.tuple(
				fc.float({ min: -1, max: 1, noNaN: true }),
				fc.float({ min: -1, max: 1, noNaN: true })
			),
			{
				minLength: 1,
				maxLength: 12_000
			}
		)
		.map((frames) => ({
			left: Float32Array.from(frames, ([l]) => l),
			right: Float32Array.from(frames, ([, r]) => r)
		}));
}

function joined(a: StereoPcm, b: StereoPcm): StereoPcm {
	return {
		left: Float32Array.from([...a.left, ...b.left]),
		right: Float32Array.from([...a.right, ...b.right])
	};
}
