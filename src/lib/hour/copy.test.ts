import { describe, expect, it } from 'vitest';
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
			describePresence({ presence, moment, blocked: false });
		expect(say('out', album)).toBe('');
		expect(say('in', album)).toMatch(/^You are in\. A pause/);
		expect(say('in', quiet)).toMatch(/^You are in\. Keep this page open/);
		expect(say('paused', album)).toMatch(/^You have paused/);
		expect(say('left', album)).toMatch(/^You have left/);
	});

	it('say that the browser wants a press', () => {
		expect(describePresence({ presence: 'paused', moment: album, blocked: true })).toMatch(/press/);
	});

	it('say by how much the clock is wrong, and which way', () => {
		expect(describeClock('corrected', -7.34)).toMatch(/^7\.3 seconds fast/);
		expect(describeClock('corrected', 61)).toMatch(/^1 minute 1 second slow/);
		expect(describeClock('right', 0)).toBe('Right');
	});

	it('tell the rule by the album’s length', () => {
		expect(describeRule(2837, 1)).toMatch(/^At every full hour, .* 47 minutes 17 seconds all/);
		expect(describeRule(4000, 2)).toMatch(/^Every 2 hours, /);
	});

	it('list the starts of a day once each', () => {
		const hours = startsOfDay(Date.UTC(2026, 10, 22, 12), 1).map(({ hour }) => hour);
		expect(hours.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i));
		expect(startsOfDay(0, 2)).toHaveLength(12);
		expect(startsOfDay(0, 48)).toHaveLength(1);
	});
});
