import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAtMoment, formatStartFragment, parseStartSeconds } from './start-time';

/** Reads the part of an address from its "?" or "#" on. */
function read(address: string): number | undefined {
	const { hash, search } = new URL(address, 'https://album.example/tracks/the');
	return parseStartSeconds({ hash, search });
}

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
	])('reads %s as %s seconds', (address, seconds) => {
		expect(read(address)).toBe(seconds);
	});

	it.each([
		['#t=81s', 81],
		['#t=1m21s', 81],
		['#t=1m21', 81],
		['#t=1M21S', 81],
		['#t=1h', 3600],
		['#t=1h1m1s', 3661],
		['#t=2m', 120],
		['#t=1m21.5s', 81.5],
		['#t=1m%2021s', 81],
		['#t=1min21sec', 81],
		['#t=1’21”', 81],
		['#t=90:00', 5400],
		['#t=81s,90s', 81],
		['#t=81,', 81],
		['#t=npt:81,', 81],
		['#t=1:21.', 81],
		['#t=1m21s)', 81],
		['#t=81%20', 81],
		['#t=1%3A21', 81],
		['#t=81?utm_source=mail', 81],
		['?t=81', 81],
		['?t=1m21s&utm_source=mail', 81],
		['?utm_source=mail&t=1:21', 81],
		['?t=npt:81', 81],
		['?t=1m+21s', 81],
		['?start=81s', 81],
		['?t=10#t=81', 81],
		['?t=81#make-it-fair', 81]
	])('reads %s, as people and other sites write times, as %s seconds', (address, seconds) => {
		expect(read(address)).toBe(seconds);
	});

	it.each([
		'',
		'#',
		'#t=',
		'#t=,',
		'#t=abc',
		'#t=s',
		'#t=-5',
		'#t=1e3',
		'#t=20,10',
		'#t=10,10',
		'#t=1:75',
		'#t=1:61:00',
		'#t=1:2:3:4',
		'#t=10,20,30',
		'#t=1h30',
		'#t=21s1m',
		'#t=99999999999999999999',
		'#T=10',
		'#t=smpte:0:00:10',
		'#t=%',
		'#start=81',
		'?title=81',
		'?t=soon',
		'#make-it-fair'
	])('ignores %s', (address) => {
		expect(read(address)).toBeUndefined();
	});

	it('reads back what formatStartFragment writes', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
				expect(read(formatStartFragment(seconds))).toBe(Math.floor(seconds));
			})
		);
	});

	it('never throws, and never returns a negative or infinite start', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (hash, search) => {
				const seconds = parseStartSeconds({ hash: `#t=${hash}`, search: `?t=${search}` });
				expect(seconds ?? 0).toBeGreaterThanOrEqual(0);
				expect(Number.isFinite(seconds ?? 0)).toBe(true);
			})
		);
	});
});

describe('addressAtMoment', () => {
	const track = 'https://album.example/tracks/the';

	it.each([
		['', 81.9, '#t=81'],
		['', 0.9, ''],
		['#t=30', 81, '#t=81'],
		['#t=81', 0, ''],
		['#t=1m21s', 81.4, '#t=1m21s'],
		['#t=0', 0, '#t=0'],
		['?t=30', 81, '#t=81'],
		['?start=30&utm_source=mail', 0, '?utm_source=mail'],
		['?t=30#t=20', 0, ''],
		['#make-it-fair', 81, '#t=81'],
		['#make-it-fair', 0, '#make-it-fair']
	])('turns %j at %s seconds into %j', (before, seconds, after) => {
		expect(addressAtMoment(track + before, seconds)).toBe(track + after);
	});

	it('is read back as the same moment, whatever it replaces', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.nat(1e6), (search, hash, seconds) => {
				const { href } = new URL(`?t=${search}#t=${hash}`, track);
				const { search: query, hash: fragment } = new URL(addressAtMoment(href, seconds));
				expect(Math.floor(parseStartSeconds({ search: query, hash: fragment }) ?? 0)).toBe(seconds);
			})
		);
	});
});
