import { describe, expect, it } from 'vitest';
import type { StereoPcm } from '../pcm';
import { fed } from '../testing/fed';
import { joined } from '../testing/joined';
import { sinePcm, whitePcm } from '../testing/signals';
import { LoudnessMeter } from './loudness';

/** 1 kHz in both channels, peaking at so many dBFS. */
function tone(dbfs: number, seconds: number): StereoPcm {
	return sinePcm(1000, 10 ** (dbfs / 20), seconds);
}

describe('LoudnessMeter', () => {
	// The signals of EBU Tech 3341, cases 1 to 5; its tolerance is ±0.1 LU.
	it.each<[string, StereoPcm, number]>([
		['case 1, a tone', tone(-23, 20), -23],
		['case 2, a soft tone', tone(-33, 20), -33],
		['case 3, under the relative gate', joined(tone(-36, 10), tone(-23, 60), tone(-36, 10)), -23],
		[
			'case 4, under both gates',
			joined(tone(-72, 10), tone(-36, 10), tone(-23, 60), tone(-36, 10), tone(-72, 10)),
			-23
		],
		['case 5, nothing under a gate', joined(tone(-26, 20), tone(-20, 20.1), tone(-26, 20)), -23]
	])('measures %s of EBU Tech 3341', (_, pcm, lufs) => {
		const { integratedLufs } = fed(new LoudnessMeter(), pcm);
		expect(integratedLufs).not.toBeNull();
		expect(Math.abs((integratedLufs ?? 0) - lufs)).toBeLessThan(0.1);
	});

	it('weighs the bass less and the treble more, by the curve of BS.1770', () => {
		const level = (hz: number) => fed(new LoudnessMeter(), sinePcm(hz, 0.1, 5)).ungatedLufs ?? NaN;
		const at1000 = level(1000);
		expect(level(40) - at1000).toBeCloseTo(-6.4, 0);
		expect(level(10_000) - at1000).toBeCloseTo(3.3, 0);
	});

	it('says that room tone lies below the gate, and how loud it is without one', () => {
		const { integratedLufs, ungatedLufs } = fed(new LoudnessMeter(), tone(-80, 5));
		expect(integratedLufs).toBeNull();
		expect(ungatedLufs).toBeCloseTo(-80, 1);
	});

	it('adds the channels: one alone is 3 LU softer', () => {
		const { left } = tone(-20, 5);
		const { integratedLufs } = fed(new LoudnessMeter(), {
			left,
			right: new Float32Array(left.length)
		});
		expect(integratedLufs).toBeCloseTo(-23, 1);
	});

	it('has no loudness for digital silence, nor an integrated one for less than a block', () => {
		const silence = new Float32Array(48_000);
		expect(fed(new LoudnessMeter(), { left: silence, right: silence })).toEqual({
			integratedLufs: null,
			ungatedLufs: null
		});
		expect(fed(new LoudnessMeter(), tone(-20, 0.39)).integratedLufs).toBeNull();
	});

	it('does not mind how the sound is cut into blocks', () => {
		const pcm = whitePcm(0.01, 3);
		const whole = fed(new LoudnessMeter(), pcm, pcm.left.length);
		for (const blockFrames of [1, 4800, 5000]) {
			const cut = fed(new LoudnessMeter(), pcm, blockFrames);
			expect(cut.integratedLufs).toBeCloseTo(whole.integratedLufs ?? NaN, 9);
			expect(cut.ungatedLufs).toBeCloseTo(whole.ungatedLufs ?? NaN, 9);
		}
	});
});
