import { describe, expect, it } from 'vitest';
import type { StereoPcm } from '../pcm';
import { fed } from '../testing/fed';
import { whitePcm } from '../testing/signals';
import { TruePeak } from './true-peak';

/** A sine of a fraction of the sample rate that begins at a phase. */
function sine(cyclesPerFrame: number, phaseDegrees: number, peak: number): StereoPcm {
	const left = Float32Array.from({ length: 9600 }, (_, i) => {
		// Faded in, so that the start has no overshoot of its own.
		const fade = Math.min(1, i / 4800);
		return peak * fade * Math.sin(2 * Math.PI * (cyclesPerFrame * i + phaseDegrees / 360));
	});
	return { left, right: left };
}

describe('TruePeak', () => {
	// The signals of EBU Tech 3341, cases 15 to 19; its tolerance is +0.2 and −0.4 dB.
	it.each<[number, number, number, number]>([
		[1 / 4, 0, 0.5, -6],
		[1 / 4, 45, 0.5, -6],
		[1 / 6, 60, 0.5, -6],
		[1 / 8, 67.5, 0.5, -6],
		[1 / 4, 45, 1.41, 3]
	])('finds the crest of %f × the sample rate at %f°', (cycles, phase, peak, dbtp) => {
		const measured = fed(new TruePeak(), sine(cycles, phase, peak));
		expect(measured).toBeGreaterThan(dbtp - 0.4);
		expect(measured).toBeLessThan(dbtp + 0.2);
	});

	it('takes either channel', () => {
		const { left } = sine(1 / 8, 67.5, 0.5);
		const silence = new Float32Array(left.length);
		const both = fed(new TruePeak(), { left, right: left });
		expect(fed(new TruePeak(), { left, right: silence })).toBe(both);
		expect(fed(new TruePeak(), { left: silence, right: left })).toBe(both);
	});

	it('is never below the largest sample, even where that is the last', () => {
		const left = new Float32Array(100);
		left[99] = 0.5;
		const right = new Float32Array(100);
		expect(fed(new TruePeak(), { left, right })).toBeGreaterThanOrEqual(20 * Math.log10(0.5));
	});

	it('does not mind how the sound is cut into blocks', () => {
		const pcm = whitePcm(0.1, 0.2);
		const whole = fed(new TruePeak(), pcm, pcm.left.length);
		for (const blockFrames of [1, 3, 12, 1000]) {
			expect(fed(new TruePeak(), pcm, blockFrames)).toBe(whole);
		}
	});

	it('gives silence the level of silence', () => {
		const silence = new Float32Array(4800);
		expect(fed(new TruePeak(), { left: silence, right: silence })).toBe(-120);
	});
});
