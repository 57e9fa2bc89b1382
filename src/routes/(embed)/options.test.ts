import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { momentAt, parseFrameOptions } from './options';

const read = (search: string, hash = '') => parseFrameOptions({ search, hash });

describe('the options of a frame', () => {
	it('are where to start and how much closer to listen', () => {
		expect(read('?theme=paper&start=81&closer=24')).toEqual({
			startSeconds: 81,
			gainDb: 24
		});
	});

	it('prefer the fragment’s moment to the query’s', () => {
		expect(read('?start=81', '#t=1:30')).toEqual({ startSeconds: 90 });
		expect(read('?start=81', '#elsewhere')).toEqual({ startSeconds: 81 });
	});

	it.each(['81s', '1m21s', '1:21', '81,', '81%0A', 'npt:81'])('start at %s as written', (start) => {
		expect(read(`?start=${start}`)).toEqual({ startSeconds: 81 });
		expect(read(`?t=${start}`)).toEqual({ startSeconds: 81 });
	});

	it('use the first of two', () => {
		expect(read('?closer=12&closer=48')).toEqual({ gainDb: 12 });
	});

	it.each([
		'',
		'?',
		'?autoplay=1&color=ff0000',
		'?start=&closer=',
		'?start=-5&closer=-6',
		'?start=1e3&closer=2e1',
		'?start=0x10&closer=0x10',
		'?start=Infinity&closer=NaN',
		'?start=99999999999999999999&closer=49',
		'?start=+-81&closer=+24',
		'?start=81x&closer=24.5',
		'?start[]=81&START=81&closer=0',
		'?start=<script>alert(1)</script>&closer=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
		'?__proto__=81&constructor=24',
		'?start=%F0%9F%94%87&closer=%E2%80%AE42',
		'?start=%E0%A4%A&closer=%'
	])('are none in %s', (search) => {
		expect(read(search)).toEqual({});
	});

	it('are in range for any address', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (start, closer, hash) => {
				const search = `?${new URLSearchParams({ start, closer }).toString()}&${start}`;
				const options = read(search, `#${hash}`);
				expect(options.startSeconds ?? 0).toBeGreaterThanOrEqual(0);
				expect(Number.isFinite(options.startSeconds ?? 0)).toBe(true);
				expect([...Array(48).keys()].map((db) => db + 1)).toContain(options.gainDb ?? 1);
			})
		);
	});
});

const words = sentenceOf(tracks);
const [the, british] = words;
const firstSeconds = the?.recording.durationSeconds ?? 0;

it('finds a moment of the whole album in its track', () => {
	expect(momentAt(words, 0)).toEqual({ track: the, seconds: 0 });
	expect(momentAt(words, 81)).toEqual({ track: the, seconds: 81 });
	expect(momentAt(words, firstSeconds)).toEqual({ track: british, seconds: 0 });
	expect(momentAt(words, firstSeconds + 5)).toEqual({ track: british, seconds: 5 });
});

it('finds no moment after the end', () => {
	expect(momentAt(words, 2837)).toBeUndefined();
	expect(momentAt([], 0)).toBeUndefined();
});
