import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelAt, loudestSince, PeakHold, shareBetween } from './level';

const envelope = { intervalMs: 100, dbfs: [-71.4, -70, -83] };

it('finds the level of a moment', () => {
	expect(levelAt(envelope, 0)).toBe(-71.4);
	expect(levelAt(envelope, 0.15)).toBe(-70);
	expect(levelAt(envelope, 0.299)).toBe(-83);
});

it('has no level outside the recording', () => {
	expect(levelAt(envelope, 0.3)).toBeUndefined();
	expect(levelAt(envelope, -1)).toBeUndefined();
});

it('finds the loudest of the levels just heard', () => {
	expect(loudestSince(envelope, 0.05, 0.3)).toBe(-71.4);
	expect(loudestSince(envelope, 0.25, 0.2)).toBe(-70);
	expect(loudestSince(envelope, 0.25, 0.1)).toBe(-83);
	expect(loudestSince(envelope, 0.3, 0.3)).toBeUndefined();
});

it('places a level between two others, and never outside', () => {
	expect(shareBetween(-80, -40, -70)).toBe(0.25);
	expect(shareBetween(-80, -40, -90)).toBe(0);
	expect(shareBetween(-80, -40, 0)).toBe(1);
	expect(shareBetween(-120, -120, -120)).toBe(1);
});

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

it('holds a peak for a second and a half, then falls to the level', () => {
	const hold = new PeakHold(click);
	expect(listen(hold, 0, 0.9)).toBe(-80);
	expect(listen(hold, 1, 1)).toBe(-50);
	expect(listen(hold, 1.1, 2.4)).toBe(-50);
	expect(listen(hold, 2.5, 3.5)).toBeCloseTo(-50 - 12 * 1.01);
	expect(listen(hold, 3.6, 5.5)).toBe(-80);
});

it('includes what played between two updates', () => {
	const hold = new PeakHold(click);
	hold.at(0.5);
	expect(hold.at(1.5)).toBe(-50);
});

it('starts again after a seek, forwards or back', () => {
	const hold = new PeakHold(click);
	listen(hold, 0, 1.5);
	expect(hold.at(0.2)).toBe(-80);
	expect(hold.at(4)).toBe(-80);
});

it('gives the same peak when read twice, and none outside the recording', () => {
	const hold = new PeakHold(click);
	listen(hold, 0, 2.9);
	expect(hold.at(3)).toBeLessThan(-50);
	expect(hold.at(3)).toBe(hold.at(3));
	expect(hold.at(99)).toBeUndefined();
	expect(hold.at(-1)).toBeUndefined();
});

it('is never below the level', () => {
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
