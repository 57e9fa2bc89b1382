import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedRate, DriftMeter } from './drift';

/** Corrects an element whose clock may run wrong. @returns drift and rate after each decision */
function simulate(options: {
	readonly startSeconds: number;
	readonly seconds: number;
	/** How much too fast the sound card's clock is, as a fraction. */
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
			const corrected = correctedRate(estimate, rate, everySeconds);
			if (corrected === null) drift = 0;
			else rate = corrected;
		}
		drift += everySeconds * (rate * (1 + skew) - 1);
		drifts.push(drift);
		rates.push(rate);
	}
	return { drifts, rates };
}

describe('correcting a drift', () => {
	it('leaves a small one alone', () => {
		expect(correctedRate(0.03, 1, 0)).toBe(1);
		expect(correctedRate(-0.03, 1, 0)).toBe(1);
	});

	it('plays faster when late and slower when early, by no more than 4%', () => {
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (drift) => {
				const change = (correctedRate(drift, 1, 0) ?? NaN) - 1;
				expect(Math.abs(change)).toBeLessThanOrEqual(0.0401);
				if (Math.abs(drift) > 0.12) expect(Math.sign(change)).toBe(-Math.sign(drift));
			})
		);
	});

	it('jumps only when a change of rate would take too long', () => {
		expect(correctedRate(-1.1, 1, 0)).toBeNull();
		expect(correctedRate(300, 1, 0)).toBeNull();
	});

	it('brings any drift below 60 ms within a minute, even if the sound card’s clock runs wrong', () => {
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

	it('does not overshoot with slow timers', () => {
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

	it('plays at normal speed most of the time after that', () => {
		const { rates } = simulate({ startSeconds: 0.5, skew: 1e-4, seconds: 600 });
		expect(rates.slice(600).filter((rate) => rate !== 1).length).toBeLessThan(rates.length / 20);
	});
});
