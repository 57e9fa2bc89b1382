import { describe, expect, it } from 'vitest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { fed, sinePcm, whitePcm } from '../testing/signals';
import { soxStats } from '../testing/programs';
import { exactHz, ThirdOctaves } from '../../src/lib/signal/third-octaves';

describe('exactHz', () => {
	it('lies within a hundredth of the nominal centres', () => {
		for (const [band, hz] of thirdOctaveHz.entries()) {
			expect(Math.abs(exactHz(band) / hz - 1)).toBeLessThan(0.01);
		}
		expect(exactHz(thirdOctaveHz.indexOf(1000))).toBe(1000);
	});
});

describe('ThirdOctaves', () => {
	it.each([20, 50, 100, 1000, 16_000] as const)(
		'finds a tone of −73 dBFS RMS at %f Hz in its band, and in no other',
		(hz) => {
			const band = thirdOctaveHz.indexOf(hz);
			const levels = fed(new ThirdOctaves(), sinePcm(exactHz(band), 10 ** (-70 / 20), 10));
			expect(Math.abs((levels[band] ?? 0) - -73.01)).toBeLessThan(0.1);
			for (const [other, dbfs] of levels.entries()) {
				if (Math.abs(other - band) > 1)
					expect(dbfs, `${thirdOctaveHz[other]} Hz`).toBeLessThan(-100);
			}
		}
	);

	it('gives white noise 3 dB more per octave, and the power of each bandwidth', () => {
		const rms = 10 ** (-75 / 20);
		const levels = fed(new ThirdOctaves(), whitePcm(rms, 20));
		for (const [band, dbfs] of levels.entries()) {
			const widthHz = exactHz(band) * (10 ** (1 / 20) - 10 ** (-1 / 20));
			const expected = -75 + 10 * Math.log10(widthHz / 24_000);
			// Twenty seconds of noise have a level that is less certain the narrower the band.
			const toleranceDb = 0.05 + 3 * (4.34 / Math.sqrt(2 * 20 * widthHz));
			expect(Math.abs(dbfs - expected), `${thirdOctaveHz[band]} Hz`).toBeLessThan(toleranceDb);
		}
	});

	it.each([1000, 12_500] as const)('finds at %i Hz what sox does behind a band-pass', (hz) => {
		const pcm = whitePcm(0.01, 10);
		const band = thirdOctaveHz.indexOf(hz);
		const [from, to] = [-1, 1].map((side) => (exactHz(band) * 10 ** (side / 20)).toFixed(3));
		const { rmsDbfs } = soxStats(pcm, ['sinc', '-n', '8191', `${from ?? ''}-${to ?? ''}`]);
		// Its slopes are some hertz wide.
		expect(Math.abs((fed(new ThirdOctaves(), pcm)[band] ?? NaN) - rmsDbfs)).toBeLessThan(0.4);
	});

	it('takes the mean of the channels', () => {
		const { left } = sinePcm(1000, 0.1, 10);
		const levels = fed(new ThirdOctaves(), { left, right: new Float32Array(left.length) });
		expect(levels[thirdOctaveHz.indexOf(1000)]).toBeCloseTo(-26.02, 1);
	});

	it('measures what is shorter than its window, and silence', () => {
		const short = fed(new ThirdOctaves(), sinePcm(1000, 0.1, 0.3));
		expect(Math.abs((short[thirdOctaveHz.indexOf(1000)] ?? 0) - -23.01)).toBeLessThan(0.1);
		const silence = new Float32Array(48_000);
		expect(fed(new ThirdOctaves(), { left: silence, right: silence })).toEqual(
			thirdOctaveHz.map(() => -120)
		);
	});

	it('counts a brief sound alike wherever it is', () => {
		const band = thirdOctaveHz.indexOf(4000);
		const { left: burst } = sinePcm(4000, 0.1, 0.05);
		const levels = [0, 0.1, 0.6, 0.95, 1.1, 1.4, 2.95].map((seconds) => {
			const channel = new Float32Array(3 * 48_000);
			channel.set(burst, seconds * 48_000);
			return fed(new ThirdOctaves(), { left: channel, right: channel })[band] ?? 0;
		});
		// A sixtieth of the time: 17.8 dB below −23.0.
		for (const level of levels) expect(Math.abs(level - -40.8)).toBeLessThan(0.1);
	});

	it('does not mind a constant offset', () => {
		const pcm = whitePcm(10 ** (-96 / 20), 5);
		const levels = fed(new ThirdOctaves(), pcm);
		const offset = { left: pcm.left.map((x) => x + 0.001), right: pcm.right.map((x) => x - 0.01) };
		for (const [band, dbfs] of fed(new ThirdOctaves(), offset).entries()) {
			expect(Math.abs(dbfs - (levels[band] ?? 0)), `${thirdOctaveHz[band]} Hz`).toBeLessThan(0.02);
		}
	});

	it('does not mind how the sound is cut into blocks', () => {
		const pcm = whitePcm(0.01, 3);
		const whole = fed(new ThirdOctaves(), pcm, pcm.left.length);
		expect(fed(new ThirdOctaves(), pcm, 777)).toEqual(whole);
	});
});
