import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, DriftMeter } from './drift';

/** Plays an element whose clock may run wrong, and mends it; gives the drift at every decision. */
function simulate(options: {
	readonly startSeconds: number;
	readonly seconds: number;
	/** How wrong the sound card's clock is. */
	readonly skew?: number;
	/** How stale a reading may be. */
	readonly staleSeconds?: number;
	readonly everySeconds?: number;
}) {
	const { startSeconds, seconds, skew = 0, staleSeconds = 0, everySeconds = 0.1 } = options;
	const meter = new DriftMeter();
	let drift = startSeconds;
	let rate = 1;
	const drifts: number[] = [];
	const rates: number[] = [];
	for (let step = 0; step * everySeconds < seconds; step++) {
		const stale = staleSeconds * ((step * 7) % 10) * 0.1;
		const seen = meter.add(step * everySeconds * 1000, drift - stale);
		const estimate = everySeconds > 0.2 ? drift - stale : seen;
		if (estimate !== undefined) {
			const correction = correct(estimate, rate, everySeconds);
			if (correction.jump) drift = 0;
			else rate = correction.rate;
		}
		drift += everySeconds * (rate * (1 + skew) - 1);
		drifts.push(drift);
		rates.push(rate);
	}
	return { drifts, rates };
}

describe('mending a drift', () => {
	it('leaves a small one alone', () => {
		expect(correct(0.03, 1)).toEqual({ jump: false, rate: 1 });
		expect(correct(-0.03, 1)).toEqual({ jump: false, rate: 1 });
	});

	it('plays faster when late and slower when early, by no more than 4%', () => {
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (drift) => {
				const correction = correct(drift, 1);
				if (correction.jump) throw new Error('It jumps.');
				expect(Math.abs(correction.rate - 1)).toBeLessThanOrEqual(0.0401);
				if (Math.abs(drift) > 0.12) expect(Math.sign(correction.rate - 1)).toBe(-Math.sign(drift));
			})
		);
	});

	it('jumps only when trimming would take too long', () => {
		expect(correct(-1.1, 1)).toEqual({ jump: true });
		expect(correct(300, 1)).toEqual({ jump: true });
	});

	it('brings any drift below 60 ms within a minute, whatever the sound card does', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.double({ min: -5e-4, max: 5e-4, noNaN: true }),
				fc.double({ min: 0, max: 0.04, noNaN: true }),
				(startSeconds, skew, staleSeconds) => {
					const { drifts } = simulate({ startSeconds, skew, staleSeconds, seconds: 120 });
					expect(Math.max(...drifts.slice(600).map(Math.abs))).toBeLessThan(0.06);
				}
			)
		);
	});

	it('does not carry on past its aim where timers are rare', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -0.95, max: 0.95, noNaN: true }),
				fc.constantFrom(1, 5, 60),
				(startSeconds, everySeconds) => {
					const { drifts } = simulate({ startSeconds, everySeconds, seconds: 3600 });
					const allowed = Math.abs(startSeconds) + 1e-9;
					const towards = drifts.map((drift) => drift * Math.sign(startSeconds));
					expect(Math.min(...towards)).toBeGreaterThan(-0.02);
					expect(Math.max(...towards)).toBeLessThanOrEqual(allowed);
				}
			)
		);
	});

	it('lets the rate rest most of the time once it is there', () => {
		const { rates } = simulate({ startSeconds: 0.5, skew: 1e-4, seconds: 600 });
		expect(rates.slice(600).filter((rate) => rate !== 1).length).toBeLessThan(rates.length / 20);
	});
});
