import { describe, expect, it } from 'vitest';
import { describeClock, describePresence, describeRule } from './copy';

const album = {
	phase: 'album',
	index: 0,
	positionSeconds: 0,
	albumSeconds: 0,
	nextStartMs: 0
} as const;
const quiet = { phase: 'quiet', startsInSeconds: 1, nextStartMs: 0 } as const;

describe('the copy of the hour', () => {
	it('says who is in, who waits and who has left', () => {
		const say = (presence: 'out' | 'in' | 'paused' | 'left', moment: typeof album | typeof quiet) =>
			describePresence({ presence, moment, behind: false, blocked: false });
		expect(say('out', album)).toMatch(/^Everyone who joins/);
		expect(say('in', album)).toMatch(/^You are in\. If you pause/);
		expect(say('in', quiet)).toMatch(/^You are in\. Keep this page open/);
		expect(say('paused', album)).toMatch(/^You have paused/);
		expect(say('left', album)).toMatch(/^You have left\. The album/);
		expect(say('left', quiet)).toMatch(/^You have left\. The next start/);
	});

	it('says who is behind', () => {
		const facts = { presence: 'in', moment: album, behind: true, blocked: false } as const;
		expect(describePresence(facts)).toMatch(/^You are behind everyone else: /);
	});

	it('says that the browser needs a press', () => {
		expect(
			describePresence({ presence: 'paused', moment: album, behind: false, blocked: true })
		).toMatch(/press/);
	});

	it('says by how much the clock is wrong, and which way', () => {
		expect(describeClock('corrected', -7.34)).toMatch(/^7\.3 seconds fast/);
		expect(describeClock('corrected', 61)).toMatch(/^1 minute 1 second slow/);
		expect(describeClock('right', 0)).toBe('Correct');
	});

	it('states the rule for an album of any length', () => {
		expect(describeRule(2837, 1)).toMatch(
			/^Every hour, on the hour .* 47 minutes 17 seconds everyone .* the next hour\.$/
		);
		expect(describeRule(4000, 2)).toMatch(/^Every 2 hours, .* the next start\.$/);
	});
});
