import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Limiter } from './limiter';

const sampleRateHz = 48_000;
const ceiling = 10 ** (-9 / 20);
const blockLength = 128;

/** Sends two channels through in blocks, as an audio worklet does. */
function limit(limiter: Limiter, left: Float32Array, right = left, limiting = true) {
	const output = [left.slice(), right.slice()] as const;
	for (let start = 0; start < left.length; start += blockLength) {
		limiter.process(
			output.map((samples) => samples.subarray(start, start + blockLength)),
			limiting
		);
	}
	return output;
}

const loudest = (samples: Float32Array) => samples.reduce((a, b) => Math.max(a, Math.abs(b)), 0);

function tone(frequencyHz: number, amplitude: number, seconds: number) {
	return Float32Array.from({ length: seconds * sampleRateHz }, (_, frame) =>
		Math.fround(amplitude * Math.sin((2 * Math.PI * frequencyHz * frame) / sampleRateHz))
	);
}

describe('the ceiling', () => {
	it('is not exceeded by any samples', () => {
		const sample = fc.oneof(
			{ weight: 5, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
			fc.double({ min: -300, max: 300 }),
			fc.constantFrom(0, 1, -1, ceiling, -ceiling, 1e30, Infinity, -Infinity, NaN)
		);
		const signal = fc.array(sample, { minLength: 1, maxLength: 600 });
		fc.assert(
			fc.property(signal, signal, (left, right) => {
				// Its look-ahead is short, so that many peaks come and go within one example.
				const limiter = new Limiter(4800, 2);
				const length = Math.max(left.length, right.length) + 2 * limiter.latencySamples;
				const padded = (samples: number[]) =>
					Float32Array.from({ length }, (_, frame) => samples[frame] ?? 0);
				for (const samples of limit(limiter, padded(left), padded(right))) {
					expect(loudest(samples)).toBeLessThanOrEqual(ceiling);
					expect(samples.every(Number.isFinite)).toBe(true);
				}
			}),
			{
				examples: [
					[
						[0, 1e30, 0],
						[-13.358671665191652, 0]
					]
				]
			}
		);
	});

	it('holds for a bang in near silence, amplified by 48 dB', () => {
		const samples = tone(997, 10 ** ((-75 + 48) / 20), 1);
		samples.set(tone(120, 10 ** (48 / 20), 0.05), 20_000);
		const [left] = limit(new Limiter(sampleRateHz, 2), samples);
		expect(loudest(left)).toBeLessThanOrEqual(ceiling);
		// It is turned down, not swallowed.
		expect(loudest(left.subarray(20_000, 22_000))).toBeGreaterThan(ceiling * 0.99);
	});
});

describe('below the ceiling', () => {
	it('every sample passes unchanged, delayed by the latency', () => {
		const limiter = new Limiter(sampleRateHz, 2);
		const samples = tone(997, ceiling * 0.999, 0.5);
		const [left] = limit(limiter, samples);
		const { latencySamples } = limiter;
		expect(left.subarray(latencySamples)).toEqual(samples.subarray(0, -latencySamples));
	});

	it('every sample passes unchanged again some time after a loud sound', () => {
		const limiter = new Limiter(sampleRateHz, 2);
		limit(limiter, tone(50, 100, 0.1));
		limit(limiter, new Float32Array(5 * sampleRateHz));
		const samples = tone(997, 0.1, 0.2);
		const [left] = limit(limiter, samples);
		const { latencySamples } = limiter;
		expect(left.subarray(latencySamples)).toEqual(samples.subarray(0, -latencySamples));
	});
});

it('turns the gain down and up without a step', () => {
	// The left channel is constant and small, so that it shows the gain that the right one causes.
	const constant = new Float32Array(sampleRateHz).fill(0.01);
	const bursts = new Float32Array(sampleRateHz);
	for (const start of [5000, 5100, 12_000]) bursts.fill(50, start, start + 90);
	const limiter = new Limiter(sampleRateHz, 2);
	const [left] = limit(limiter, constant, bursts);
	const gains = Array.from(left.subarray(limiter.latencySamples), (sample) => sample / 0.01);
	const steepest = gains.reduce(
		(most, gain, frame) => Math.max(most, Math.abs(gain - (gains[frame - 1] ?? gain))),
		0
	);
	expect(Math.min(...gains)).toBeLessThan(0.01);
	expect(steepest).toBeLessThanOrEqual(1.01 / (limiter.latencySamples + 1));
});

it('turns both channels down alike', () => {
	const loud = tone(200, 5, 0.3);
	const quiet = tone(310, 0.01, 0.3);
	const limiter = new Limiter(sampleRateHz, 2);
	const [left, right] = limit(limiter, loud, quiet);
	const { latencySamples } = limiter;
	for (const frame of [3000, 7001, 12_345]) {
		const gainLeft = (left[frame + latencySamples] ?? 0) / (loud[frame] ?? 1);
		const gainRight = (right[frame + latencySamples] ?? 0) / (quiet[frame] ?? 1);
		expect(gainRight).toBeCloseTo(gainLeft, 4);
	}
});

it('only delays the sound while limiting is off', () => {
	const limiter = new Limiter(sampleRateHz, 2);
	const samples = tone(440, 0.99, 0.2);
	const [left] = limit(limiter, samples, samples, false);
	const { latencySamples } = limiter;
	expect(left.subarray(latencySamples)).toEqual(samples.subarray(0, -latencySamples));
});
