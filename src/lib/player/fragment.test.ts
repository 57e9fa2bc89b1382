import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStartFragment, parseStartSeconds } from './fragment';

describe('parseStartSeconds', () => {
	// From the examples and tests of Media Fragments URI 1.0.
	it.each([
		['#t=81', 81],
		['#t=81.5', 81.5],
		['#t=1:21', 81],
		['#t=01:21', 81],
		['#t=0:01:21.25', 81.25],
		['#t=npt:81', 81],
		['#t=npt:10,20', 10],
		['#t=,20', 0],
		['#t=10,20', 10],
		['#t=10&t=20', 20],
		['#track=2&t=20', 20],
		['#t=%6ept:3', 3],
		['#t=0', 0]
	])('reads %s as %s seconds', (hash, seconds) => {
		expect(parseStartSeconds(hash)).toBe(seconds);
	});

	it.each([
		'',
		'#',
		'#t=',
		'#t=,',
		'#t=abc',
		'#t=-5',
		'#t=1e3',
		'#t=20,10',
		'#t=10,10',
		'#t=1:75',
		'#t=1:2:3:4',
		'#t=10,20,30',
		'#t=10,',
		'#T=10',
		'#t=smpte:0:00:10',
		'#t=%',
		'#make-it-fair'
	])('ignores %s', (hash) => {
		expect(parseStartSeconds(hash)).toBeUndefined();
	});

	it('reads back what formatStartFragment writes', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
				expect(parseStartSeconds(formatStartFragment(seconds))).toBe(Math.floor(seconds));
			})
		);
	});

	it('never throws and never gives a negative or endless start', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const seconds = parseStartSeconds(`#t=${text}`);
				if (seconds !== undefined) expect(seconds).toBeGreaterThanOrEqual(0);
			})
		);
	});
});
