import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fidelity } from '../../src/content/manifest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { fed, mixed, sinePcm, whitePcm } from '../testing/signals';
import { wavBytes } from '../testing/wav';
import { temporaryDirectory } from '../testing/temporary-directory';
import { differenceDb, fidelityOf, measureFidelity, missedLimit } from './fidelity';

const directory = temporaryDirectory();

function wavPath({ left, right }: StereoPcm, bits: 16 | 24 | 32): string {
	const path = join(directory, `${bits}.wav`);
	writeFileSync(path, wavBytes({ rate: 48_000, bits, channels: [left, right] }));
	return path;
}

describe('measureFidelity', () => {
	const pcm = whitePcm(10 ** (-80 / 20), 10);
	const master = fed(new ThirdOctaves(), pcm);

	it('finds nothing changed in a copy', () => {
		const { differenceDb } = measureFidelity('flac', wavPath(pcm, 32), master);
		expect(differenceDb).toEqual(thirdOctaveHz.map(() => 0));
	});

	it('finds hardly anything changed by 24 bits', () => {
		const { differenceDb } = measureFidelity('flac', wavPath(pcm, 24), master);
		for (const difference of differenceDb) expect(Math.abs(difference ?? 0)).toBeLessThan(0.01);
	});

	it('finds what 16 bits without dither do to room tone', () => {
		const quiet = whitePcm(10 ** (-98 / 20), 10);
		const { differenceDb } = measureFidelity(
			'weba',
			wavPath(quiet, 16),
			fed(new ThirdOctaves(), quiet)
		);
		expect(
			Math.max(...differenceDb.map((difference) => Math.abs(difference ?? 0)))
		).toBeGreaterThan(2);
	});

	it('finds a gain in every band', () => {
		const louder = { left: pcm.left.map((x) => 2 * x), right: pcm.right.map((x) => 2 * x) };
		const { differenceDb } = measureFidelity('m4a', wavPath(louder, 32), master);
		for (const difference of differenceDb) expect(difference).toBeCloseTo(6.02, 2);
	});
});

describe('a rendition without one of the room’s sounds', () => {
	const room = whitePcm(10 ** (-100 / 20), 4);
	const fan = tones(1000, -40);
	/** Masked by the fan at every setting of “Listen closer”. */
	const bearing = tones(1250, -70);
	/** As quiet as the bearing, but far from the fan. */
	const hiss = tones(4000, -70);
	const master = fed(new ThirdOctaves(), together([room, fan, bearing, hiss]));
	const without = (...left: readonly StereoPcm[]) =>
		measureFidelity('weba', wavPath(together([room, ...left]), 32), master);
	const band = (hz: number) => thirdOctaveHz.findIndex((centre) => centre === hz);

	it('is within the limit if nobody can hear that it is gone', () => {
		const fidelity = without(fan, hiss);
		expect(fidelity.differenceDb[band(1250)]).toBeLessThan(-4);
		expect(missedLimit(fidelity)).toBeNull();
	});

	it('is caught if anybody can', () => {
		const fidelity = without(fan, bearing);
		expect(fidelity.differenceDb[band(4000)]).toBeLessThan(-10);
		expect(missedLimit(fidelity)).toMatch(/by −\d\d\.\d\d dB in the third octave at 4000 Hz/);
	});

	it('is caught if what masked it is gone as well', () => {
		expect(missedLimit(without(hiss))).toMatch(/in the third octave at 1000 Hz/);
	});
});

describe('differenceDb', () => {
	it('is null where the master has nothing above −120 dBFS, whatever the rendition has', () => {
		expect(differenceDb([-120, -119.9, -80], [-90, -119.8, -120])).toEqual([null, 0.1, -40]);
	});
});

describe('fidelityOf', () => {
	/** Room tone at one level in every band, but for one. */
	const room = (hz: number, dbfs: number) =>
		thirdOctaveHz.map((centre) => (centre === hz ? dbfs : -70));
	const judges = (hz: number, dbfs: number, renditionDbfs: number) =>
		fidelityOf('weba', room(hz, dbfs), room(hz, renditionDbfs)).judged[
			thirdOctaveHz.findIndex((centre) => centre === hz)
		];

	it('judges what can be heard over the rest of the room', () => {
		expect(judges(1000, -70, -75)).toBe(true);
		expect(judges(50, -70, -70)).toBe(true);
	});

	it.each([
		['below the threshold of hearing, after a low cut', 25, -117],
		['below it at the top', 16_000, -110],
		['masked by the neighbouring bands', 1000, -105]
	])('does not judge what is %s', (_, hz, dbfs) => {
		expect(judges(hz, dbfs, dbfs + 8.36)).toBe(false);
	});

	it('judges what a rendition has made audible', () => {
		expect(judges(1000, -105, -60)).toBe(true);
	});

	it('finds neither threshold nor masker where there is nothing', () => {
		const silence = thirdOctaveHz.map(() => -Infinity);
		expect(fidelityOf('weba', silence, silence).judged).toEqual(thirdOctaveHz.map(() => false));
	});
});

describe('missedLimit', () => {
	const fidelity = (format: Fidelity['format'], hz: number, difference: number): Fidelity => ({
		format,
		differenceDb: thirdOctaveHz.map((centre) => (centre === hz ? difference : 0)),
		judged: thirdOctaveHz.map(() => true)
	});

	it.each([
		['weba', 0.5],
		['m4a', -1],
		['flac', 0.01]
	] as const)('lets %s pass at its limit, and not beyond', (format, limit) => {
		expect(missedLimit(fidelity(format, 1000, limit))).toBeNull();
		expect(missedLimit(fidelity(format, 1000, limit * 1.01))).not.toBeNull();
	});

	it('names rendition, band, difference and limit in one line', () => {
		expect(missedLimit(fidelity('m4a', 12_500, -1.25))).toBe(
			'its .m4a differs from the master by −1.25 dB in the third octave at 12500 Hz; the limit is ±1 dB.'
		);
	});

	it('ignores a band that is not judged or has nothing to compare', () => {
		const judged = thirdOctaveHz.map((hz) => hz !== 25);
		expect(missedLimit({ ...fidelity('weba', 25, 8.36), judged })).toBeNull();
		const differenceDb = thirdOctaveHz.map(() => null);
		expect(missedLimit({ ...fidelity('weba', 25, 0), differenceDb })).toBeNull();
	});
});

/** A third octave of tones, which together have a level. */
function tones(hz: number, rmsDbfs: number): StereoPcm {
	const count = 8;
	const peak = 10 ** (rmsDbfs / 20) * Math.sqrt(2 / count);
	const each = Array.from({ length: count }, (_, i) =>
		sinePcm(hz * 10 ** ((i / (count - 1) - 0.5) / 12), peak, 4)
	);
	return together(each);
}

function together(parts: readonly StereoPcm[]): StereoPcm {
	return parts.reduce((sum, part) => mixed(sum, part));
}
