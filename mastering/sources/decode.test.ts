import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleRate } from '../../src/lib/signal/pcm';
import { sinePcm } from '../testing/signals';
import { variableBlockFlacBytes } from '../testing/variable-block-flac';
import { wavBytes } from '../testing/wav';
import { decode } from '../testing/in-memory';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();
const amplitude = 0.5;
const seconds = 0.5;
const rates = [8000, 16_000, 22_050, 32_000, 44_100, 88_200, 96_000, 176_400, 192_000];
/** At the ends a filter has nothing to work with on one side. */
const edgeFrames = 4000;

describe('resampling', () => {
	it.each(rates)('from %i Hz passes up to 20 kHz within 0.01 dB', (rate) => {
		const highestHz = Math.min(20_000, 0.45 * rate);
		for (const hz of [40, 150, 1000, 0.5 * highestHz, 0.8 * highestHz, highestHz]) {
			expect(Math.abs(toneThrough(rate, hz).gainDb), `${hz} Hz`).toBeLessThan(0.01);
		}
	});

	it.each(rates)('from %i Hz adds nothing above −110 dB', (rate) => {
		for (const share of [0.01, 0.1, 0.3, 0.44]) {
			const hz = Math.min(share * rate, 20_000);
			expect(toneThrough(rate, hz).restDb, `${hz} Hz`).toBeLessThan(-110);
		}
	});

	it.each(rates.filter((rate) => rate > sampleRate))(
		'from %i Hz keeps out what is above 24 kHz by 110 dB',
		(rate) => {
			for (let hz = 24_000; hz < rate / 2; hz += 6000) {
				const out = resampled(tone(rate, hz), rate).subarray(edgeFrames, -edgeFrames);
				const db = 10 * Math.log10((2 * mean(out, (x) => x * x)) / amplitude ** 2);
				expect(db, `${hz} Hz`).toBeLessThan(-110);
			}
		}
	);

	it.each(rates)('from %i Hz neither moves nor lengthens the sound', (rate) => {
		const hz = 1000;
		const out = resampled(tone(rate, hz), rate);
		expect(out.length).toBe(seconds * sampleRate);
		const { phase } = fitted(out.subarray(edgeFrames, -edgeFrames), hz);
		const wanted = (2 * Math.PI * hz * edgeFrames) / sampleRate;
		expect(Math.sin(phase - wanted)).toBeCloseTo(0, 4);
	});

	it('copes with a rate that has nothing in common with 48 kHz', () => {
		const { gainDb, restDb } = toneThrough(44_056, 1000);
		expect(Math.abs(gainDb)).toBeLessThan(0.01);
		expect(restDb).toBeLessThan(-90);
	});
});

describe('a FLAC whose blocks vary in size', () => {
	const sizes = [4608, 16, 192, 4096, 700, 65_535, 17, 8192, 511, 9000];

	it('is decoded to the last sample', () => {
		const { bytes, samples } = variableBlockFlacBytes(sampleRate, sizes);
		expect([...decodedBytes(bytes, 'flac')]).toEqual([...samples]);
	});

	it('keeps its length when it is resampled', () => {
		const { bytes, samples } = variableBlockFlacBytes(44_100, sizes);
		const out = decodedBytes(bytes, 'flac');
		expect(Math.abs(out.length - (samples.length * sampleRate) / 44_100)).toBeLessThanOrEqual(1);
		// The noise goes on to both ends.
		const powerOf = (part: Float32Array) => mean(part, (x) => x * x);
		const whole = powerOf(out);
		expect(powerOf(out.subarray(0, 200)) / whole).toBeGreaterThan(0.5);
		expect(powerOf(out.subarray(-200)) / whole).toBeGreaterThan(0.5);
	});
});

/** What becomes of a sine: its gain, and the power of everything else relative to it. */
function toneThrough(rate: number, hz: number): { gainDb: number; restDb: number } {
	const out = resampled(tone(rate, hz), rate).subarray(edgeFrames, -edgeFrames);
	const { gain, restPower } = fitted(out, hz);
	return {
		gainDb: 20 * Math.log10(gain / amplitude),
		restDb: 10 * Math.log10((2 * restPower) / amplitude ** 2)
	};
}

function tone(rate: number, hz: number): Float32Array {
	return sinePcm(hz, amplitude, seconds, rate).left;
}

function resampled(input: Float32Array, rate: number): Float32Array {
	return decodedBytes(wavBytes({ rate, bits: 32, channels: [input] }), 'wav');
}

function decodedBytes(bytes: Buffer, ending: string): Float32Array {
	const path = join(directory, `in.${ending}`);
	writeFileSync(path, bytes);
	return decode(path)[0] ?? new Float32Array();
}

/** The part of a signal that is a sine of this frequency, by least squares, and the power of the rest. */
function fitted(
	signal: Float32Array,
	hz: number
): { gain: number; phase: number; restPower: number } {
	const step = (2 * Math.PI * hz) / sampleRate;
	let [ss, cc, sc, xs, xc] = [0, 0, 0, 0, 0];
	for (const [i, x] of signal.entries()) {
		const s = Math.sin(step * i);
		const c = Math.cos(step * i);
		ss += s * s;
		cc += c * c;
		sc += s * c;
		xs += x * s;
		xc += x * c;
	}
	const determinant = ss * cc - sc * sc;
	const a = (xs * cc - xc * sc) / determinant;
	const b = (xc * ss - xs * sc) / determinant;
	const restPower = mean(
		signal,
		(x, i) => (x - a * Math.sin(step * i) - b * Math.cos(step * i)) ** 2
	);
	return { gain: Math.hypot(a, b), phase: Math.atan2(b, a), restPower };
}

function mean(signal: Float32Array, of: (x: number, i: number) => number): number {
	return signal.reduce((sum, x, i) => sum + of(x, i), 0) / signal.length;
}
