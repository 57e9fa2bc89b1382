import { AV_CHANNEL_LAYOUT_MONO, AV_SAMPLE_FMT_FLTP } from 'node-av';
import { describe, expect, it } from 'vitest';
import { sampleRate } from '../../src/lib/signal/pcm';
import { Resampler } from './resampler';

const amplitude = 0.5;
const rates = [8000, 16_000, 22_050, 32_000, 44_100, 88_200, 96_000, 176_400, 192_000];
/** Where a filter has nothing to look at on one side. */
const edgeFrames = 4000;

describe('Resampler', () => {
	it.each(rates)('from %i Hz passes up to 20 kHz within 0.01 dB', (rate) => {
		const highestHz = Math.min(20_000, 0.45 * rate);
		for (let hz = 40; hz <= highestHz; hz = Math.min(hz * 1.5, highestHz - 1e-6) + 1e-6) {
			const { gainDb } = toneThrough(rate, hz);
			expect(Math.abs(gainDb), `${hz.toFixed(0)} Hz`).toBeLessThan(0.01);
			if (hz >= highestHz - 1) break;
		}
	});

	it.each(rates)('from %i Hz adds nothing above −110 dB', (rate) => {
		for (const share of [0.01, 0.1, 0.3, 0.44]) {
			const hz = Math.min(share * rate, 20_000);
			const { restDb } = toneThrough(rate, hz);
			expect(restDb, `${hz.toFixed(0)} Hz`).toBeLessThan(-110);
		}
	});

	it.each(rates.filter((rate) => rate > sampleRate))(
		'from %i Hz keeps out what lies above 24 kHz by 110 dB',
		(rate) => {
			for (let hz = 24_000; hz < rate / 2; hz += 1700) {
				const power = mean(resampled(tone(rate, hz), rate), (x) => x * x);
				const db = 10 * Math.log10((2 * power) / amplitude ** 2);
				expect(db, `${hz} Hz`).toBeLessThan(-110);
			}
		}
	);

	it.each(rates)('from %i Hz neither moves nor lengthens the sound', (rate) => {
		const hz = 1000;
		const out = resampled(tone(rate, hz), rate, 0);
		expect(Math.abs(out.length - sampleRate)).toBeLessThanOrEqual(1);
		const { phase } = fitted(out.subarray(edgeFrames, -edgeFrames), hz);
		const wanted = (2 * Math.PI * hz * edgeFrames) / sampleRate;
		expect(Math.sin(phase - wanted)).toBeCloseTo(0, 4);
	});

	it('bears a rate that has nothing in common with 48 kHz', () => {
		const { gainDb, restDb } = toneThrough(44_056, 1000);
		expect(Math.abs(gainDb)).toBeLessThan(0.01);
		expect(restDb).toBeLessThan(-90);
	});
});

/** What becomes of a sine: its gain, and the power of all else relative to it. */
function toneThrough(rate: number, hz: number): { gainDb: number; restDb: number } {
	const out = resampled(tone(rate, hz), rate);
	const { gain, restPower } = fitted(out, hz);
	return {
		gainDb: 20 * Math.log10(gain / amplitude),
		restDb: 10 * Math.log10((2 * restPower) / amplitude ** 2)
	};
}

function tone(rate: number, hz: number): Float32Array {
	return Float32Array.from(
		{ length: rate },
		(_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / rate)
	);
}

function resampled(input: Float32Array, rate: number, edge = edgeFrames): Float32Array {
	using resampler = new Resampler(
		{ layout: AV_CHANNEL_LAYOUT_MONO, format: AV_SAMPLE_FMT_FLTP, rate },
		sampleRate
	);
	const parts: Float32Array[] = [];
	for (let start = 0; start < input.length; start += 4096) {
		parts.push(...resampler.convertPlanes([input.slice(start, start + 4096)]));
	}
	parts.push(...resampler.finish());
	const whole = Float32Array.from(parts.flatMap((part) => [...part]));
	return edge > 0 ? whole.subarray(edge, -edge) : whole;
}

/** The sine of a frequency that is in a signal, by least squares, and the power of the rest. */
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
