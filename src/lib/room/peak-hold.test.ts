import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelAt } from './level';
import { PeakHold } from './peak-hold';

/** A second of −80, a tenth of −50, then −80 again. */
const click = {
	intervalMs: 100,
	dbfs: [...new Array<number>(10).fill(-80), -50, ...new Array<number>(60).fill(-80)]
};

function listen(hold: PeakHold, fromSeconds: number, toSeconds: number): number | undefined {
	let peak;
	for (let s = fromSeconds; s <= toSeconds + 1e-9; s += 0.1) peak = hold.at(s + 0.01);
	return peak;
}

it('stands for a second and a half, then falls to what is heard', () => {
	const hold = new PeakHold(click);
	expect(listen(hold, 0, 0.9)).toBe(-80);
	expect(listen(hold, 1, 1)).toBe(-50);
	expect(listen(hold, 1.1, 2.4)).toBe(-50);
	expect(listen(hold, 2.5, 3.5)).toBeCloseTo(-50 - 12 * 1.01);
	expect(listen(hold, 3.6, 5.5)).toBe(-80);
});

it('counts what was heard while nobody looked', () => {
	const hold = new PeakHold(click);
	hold.at(0.5);
	expect(hold.at(1.5)).toBe(-50);
});

it('starts anew after a seek, either way', () => {
	const hold = new PeakHold(click);
	listen(hold, 0, 1.5);
	expect(hold.at(0.2)).toBe(-80);
	expect(hold.at(4)).toBe(-80);
});

it('gives the same when asked twice, and nothing outside the recording', () => {
	const hold = new PeakHold(click);
	listen(hold, 0, 2.9);
	expect(hold.at(3)).toBeLessThan(-50);
	expect(hold.at(3)).toBe(hold.at(3));
	expect(hold.at(99)).toBeUndefined();
	expect(hold.at(-1)).toBeUndefined();
});

it('never stands below the level', () => {
	const dbfs = fc.array(fc.double({ min: -120, max: 0, noNaN: true }), { minLength: 1 });
	const steps = fc.array(fc.double({ min: -1, max: 3, noNaN: true }));
	fc.assert(
		fc.property(dbfs, steps, (levels, moves) => {
			const envelope = { intervalMs: 100, dbfs: levels };
			const hold = new PeakHold(envelope);
			let seconds = 0;
			for (const move of moves) {
				seconds += move;
				const level = levelAt(envelope, seconds);
				const peak = hold.at(seconds);
				if (level === undefined) expect(peak).toBeUndefined();
				else expect(peak).toBeGreaterThanOrEqual(level);
			}
		})
	);
});
