import { afterEach, describe, expect, it, vi } from 'vitest';
import { dailyStarts } from './calendar.server';
import { describeClock, describePresence, describeRule, startsOfDay } from './copy';

const album = {
	phase: 'album',
	index: 0,
	positionSeconds: 0,
	albumSeconds: 0,
	nextStartMs: 0
} as const;
const quiet = { phase: 'quiet', startsInSeconds: 1, nextStartMs: 0 } as const;

describe('the words of the hour', () => {
	it('say who is in, who waits and who has left', () => {
		const say = (presence: 'out' | 'in' | 'paused' | 'left', moment: typeof album | typeof quiet) =>
			describePresence({ presence, moment, behind: false, blocked: false });
		expect(say('out', album)).toMatch(/^Everyone who joins/);
		expect(say('in', album)).toMatch(/^You are in\. If you pause/);
		expect(say('in', quiet)).toMatch(/^You are in\. Keep this page open/);
		expect(say('paused', album)).toMatch(/^You have paused/);
		expect(say('left', album)).toMatch(/^You have left\. The album/);
		expect(say('left', quiet)).toMatch(/^You have left\. The next start/);
	});

	it('say who is behind', () => {
		const facts = { presence: 'in', moment: album, behind: true, blocked: false } as const;
		expect(describePresence(facts)).toMatch(/^You are behind everyone else: /);
	});

	it('say that the browser wants a press', () => {
		expect(
			describePresence({ presence: 'paused', moment: album, behind: false, blocked: true })
		).toMatch(/press/);
	});

	it('say by how much the clock is wrong, and which way', () => {
		expect(describeClock('corrected', -7.34)).toMatch(/^7\.3 seconds fast/);
		expect(describeClock('corrected', 61)).toMatch(/^1 minute 1 second slow/);
		expect(describeClock('right', 0)).toBe('Correct');
	});

	it('tell the rule by the album’s length', () => {
		expect(describeRule(2837, 1)).toMatch(
			/^Every hour, on the hour .* 47 minutes 17 seconds everyone .* the next hour\.$/
		);
		expect(describeRule(4000, 2)).toMatch(/^Every 2 hours, .* the next start\.$/);
	});

	it('list the starts of a day once each', () => {
		const hours = startsOfDay(Date.UTC(2026, 10, 22, 12), 1).map(({ hour }) => hour);
		expect(hours.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i));
		expect(startsOfDay(0, 2)).toHaveLength(12);
		expect(startsOfDay(0, 48)).toHaveLength(1);
	});
});

describe('the starts of a day', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
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
			expect(start?.clock).toBe('wall');
			// By today's offset, the time on the wall is that hour of UTC.
			const utcMinutes =
				(start?.hour ?? NaN) * 60 + (start?.minute ?? NaN) + at.getTimezoneOffset();
			expect((utcMinutes + 2880) % 1440).toBe(hour * 60);
		}
	});

	it('keep to UTC where not every hour is a start', () => {
		vi.stubEnv('TZ', 'Europe/London');
		for (const { file, hour } of startsOfDay(Date.UTC(2026, 6, 1), 2)) {
			expect(dailyStarts.get(file)).toEqual({ hour, minute: 0, clock: 'utc' });
		}
	});
});
