import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dailyStarts } from './calendar.server';
import { albumLengthSeconds, hoursBetweenStarts, schedule, startsOfDay } from './schedule';

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

	it('changes track at the exact millisecond, and is quiet after the last', () => {
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

	it('starts hourly up to 59 minutes, and less often beyond', () => {
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

	it('agrees with the sum of the previous tracks, for any lengths at any time', () => {
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

	it('adds up lengths without rounding errors', () => {
		expect(albumLengthSeconds([0.1, 0.2])).toBe(0.3);
	});
});

describe('the starts of a day', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	it('are listed once each', () => {
		const hours = startsOfDay(Date.UTC(2026, 10, 22, 12), 1).map(({ hour }) => hour);
		expect(hours.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i));
		expect(startsOfDay(0, 2)).toHaveLength(12);
		expect(startsOfDay(0, 48)).toHaveLength(1);
	});

	it.each([
		// Clocks go back, and forward, an hour; and half an hour.
		['Europe/London', Date.UTC(2026, 9, 25, 0, 30)],
		['Europe/London', Date.UTC(2026, 9, 25, 12)],
		['Europe/London', Date.UTC(2026, 2, 29, 12)],
		['America/New_York', Date.UTC(2026, 10, 1, 5, 30)],
		['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15, 30)],
		['Asia/Kolkata', Date.UTC(2026, 5, 1)],
		['Asia/Kathmandu', Date.UTC(2026, 5, 1)],
		['America/St_Johns', Date.UTC(2026, 10, 1, 12)],
		['Pacific/Kiritimati', Date.UTC(2026, 5, 1)]
	])('have a label and a file each in %s at %i', (zone, nowMs) => {
		vi.stubEnv('TZ', zone);
		const starts = startsOfDay(nowMs, 1);
		expect(new Set(starts.map(({ label }) => label)).size).toBe(24);
		expect(new Set(starts.map(({ hour }) => hour)).size).toBe(24);
		expect(starts.map(({ file }) => file).toSorted()).toEqual(starts.map(({ file }) => file));
		for (const { file, hour } of starts) {
			const at = new Date(nowMs);
			const start = dailyStarts.get(file);
			expect(start?.clock).toBe('local');
			// By today's offset, the local time is that hour of UTC.
			const utcMinutes =
				(start?.hour ?? NaN) * 60 + (start?.minute ?? NaN) + at.getTimezoneOffset();
			expect((utcMinutes + 2880) % 1440).toBe(hour * 60);
		}
	});

	it('follow UTC if not every hour is a start', () => {
		vi.stubEnv('TZ', 'Europe/London');
		for (const { file, hour } of startsOfDay(Date.UTC(2026, 6, 1), 2)) {
			expect(dailyStarts.get(file)).toMatchObject({ hour, minute: 0, clock: 'utc' });
		}
	});
});
