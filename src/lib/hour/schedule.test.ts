import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { albumLengthSeconds, hoursBetweenStarts, schedule } from './schedule';

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 10, 22, 12);
const durations = fc.array(fc.integer({ min: 1, max: 1_200_000 }), { minLength: 1, maxLength: 20 });
const instants = fc.integer({ min: 0, max: 4e12 });
const seconds = (ms: readonly number[]) => ms.map((length) => length / 1000);

describe('the schedule', () => {
	it('starts the album on the full hour', () => {
		expect(schedule(noon, [60, 60])).toMatchObject({
			phase: 'album',
			index: 0,
			positionSeconds: 0,
			nextStartMs: noon + hourMs
		});
	});

	it('changes track on the very millisecond, and falls quiet after the last', () => {
		expect(schedule(noon + 59_999, [60, 30.5])).toMatchObject({
			index: 0,
			positionSeconds: 59.999
		});
		expect(schedule(noon + 60_000, [60, 30.5])).toMatchObject({ index: 1, positionSeconds: 0 });
		expect(schedule(noon + 90_499, [60, 30.5])).toMatchObject({ index: 1 });
		expect(schedule(noon + 90_500, [60, 30.5])).toEqual({
			phase: 'quiet',
			startsInSeconds: 3509.5,
			nextStartMs: noon + hourMs
		});
	});

	it('is quiet from 47:17 to the hour for the album as released', () => {
		expect(schedule(noon + 2_837_000, [2837])).toMatchObject({ startsInSeconds: 763 });
	});

	it('starts every hour up to 59 minutes, and every two beyond', () => {
		expect(hoursBetweenStarts(1)).toBe(1);
		expect(hoursBetweenStarts(59 * 60)).toBe(1);
		expect(hoursBetweenStarts(59 * 60 + 0.001)).toBe(2);
		expect(hoursBetweenStarts(119 * 60)).toBe(2);
		expect(hoursBetweenStarts(4.5 * 3600)).toBe(6);
		expect(hoursBetweenStarts(30 * 3600)).toBe(48);
		expect(schedule(noon + hourMs, [3541])).toMatchObject({
			phase: 'quiet',
			startsInSeconds: 3600
		});
	});

	it('agrees with the sum of what came before, for any lengths at any time', () => {
		fc.assert(
			fc.property(instants, durations, (nowMs, lengthsMs) => {
				const moment = schedule(nowMs, seconds(lengthsMs));
				const total = lengthsMs.reduce((sum, length) => sum + length, 0);
				const periodMs = hoursBetweenStarts(total / 1000) * hourMs;
				const sinceStart = nowMs % periodMs;
				expect(moment.nextStartMs).toBe(nowMs - sinceStart + periodMs);
				if (moment.phase === 'quiet') {
					expect(sinceStart).toBeGreaterThanOrEqual(total);
					expect(moment.startsInSeconds * 1000).toBeCloseTo(periodMs - sinceStart, 3);
					return;
				}
				const before = lengthsMs.slice(0, moment.index).reduce((sum, length) => sum + length, 0);
				expect(before + moment.positionSeconds * 1000).toBeCloseTo(sinceStart, 3);
				expect(moment.positionSeconds).toBeGreaterThanOrEqual(0);
				expect(moment.positionSeconds * 1000).toBeLessThan(lengthsMs[moment.index] ?? 0);
			})
		);
	});

	it('leaves at least a minute of quiet, and the same hours every day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 86_400 - 60 }), (length) => {
				const hours = hoursBetweenStarts(length);
				expect(hours * 3600 - length).toBeGreaterThanOrEqual(60);
				expect(24 % hours).toBe(0);
			})
		);
	});

	it('adds lengths up without loss', () => {
		expect(albumLengthSeconds([0.1, 0.2])).toBe(0.3);
	});
});
