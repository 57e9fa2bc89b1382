import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, speakDuration } from './clock';

describe('formatClock', () => {
	it.each([
		[0, '0:00'],
		[59.999, '0:59'],
		[60, '1:00'],
		[236, '3:56'],
		[2837, '47:17'],
		[3725, '1:02:05'],
		[-3, '0:00'],
		[Number.NaN, '0:00']
	])('shows %s seconds as %s', (seconds, text) => {
		expect(formatClock(seconds)).toBe(text);
	});

	it('can be read back to the whole second', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 359_999 }), (seconds) => {
				const read = formatClock(seconds)
					.split(':')
					.reduce((sum, part) => sum * 60 + Number(part), 0);
				expect(read).toBe(seconds);
			})
		);
	});
});

describe('speakDuration', () => {
	it.each([
		[0, '0 seconds'],
		[1, '1 second'],
		[62, '1 minute 2 seconds'],
		[3600, '1 hour'],
		[7325, '2 hours 2 minutes 5 seconds']
	])('says %s seconds as “%s”', (seconds, text) => {
		expect(speakDuration(seconds)).toBe(text);
	});
});
