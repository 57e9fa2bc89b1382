import { describe, expect, it } from 'vitest';
import { timeline, type TimelineEntry } from '$content/timeline';
import { everything, isShown, parseChoice, queryOf } from './choice';
import { draw } from './drawing';
import { load } from './+page.server';

const [template] = timeline;
const entry = (date: TimelineEntry['date'], changes: Partial<TimelineEntry> = {}) => ({
	...(template as TimelineEntry),
	id: date,
	date,
	...changes
});

describe('the list', () => {
	it('has every entry once, earliest first, under its year', () => {
		const { years, count } = load();
		const listed = years.flatMap(({ entries }) => entries.map(({ id }) => id));
		expect(listed).toEqual(timeline.map(({ id }) => id));
		expect(new Set(listed).size).toBe(count);
		const dates = timeline.map(({ date }) => date);
		expect(dates).toEqual(dates.toSorted());
		for (const { year, entries } of years) {
			for (const { date } of entries) expect(date.slice(0, 4)).toBe(year);
		}
	});

	it('has the notes of an entry with the entry', () => {
		const entries = load().years.flatMap(({ entries }) => entries);
		for (const { statement, notes } of entries)
			expect(notes[0]?.number).toBe(statement.mark?.number);
	});
});

describe('the choice in the address', () => {
	it('survives writing and parsing', () => {
		for (const query of ['', '?region=UK', '?kind=court', '?region=US&kind=court']) {
			expect(queryOf(parseChoice(new URLSearchParams(query)))).toBe(query);
		}
	});

	it('ignores unknown values', () => {
		const query = new URLSearchParams('region=__proto__&kind=toString&utm=1');
		expect(parseChoice(query)).toEqual(everything);
	});

	it('includes entries of the region and the kind', () => {
		const choice = parseChoice(new URLSearchParams('region=UK&kind=court'));
		const shown = timeline.filter((one) => isShown(choice, one)).map(({ id }) => id);
		expect(shown).toEqual(['getty-stability', 'getty-appeal']);
		expect(timeline.every((one) => isShown(everything, one))).toBe(true);
	});
});

describe('the drawing', () => {
	it('is to scale: equal times are equally far apart', () => {
		const { dots } = draw([
			entry('2020-05-15'),
			entry('2025-01-01'),
			entry('2025-07-02'),
			entry('2025-12-31')
		]);
		const [, first = 0, second = 0, third = 0] = dots.map(({ enlargedPercent }) => enlargedPercent);
		expect(second - first).toBeCloseTo(third - second, 1);
		const [a = 0, b = 0, c = 0, d = 0] = dots.map(({ wholePercent }) => wholePercent);
		expect(d - c).toBeCloseTo(c - b, 1);
		expect((b - a) / (d - b)).toBeCloseTo(1692 / 364, 1);
	});

	it('has every entry, and all but the first enlarged', () => {
		const { dots } = draw(timeline);
		expect(dots.map(({ id }) => id)).toEqual(timeline.map(({ id }) => id));
		for (const { wholePercent } of dots) expect(wholePercent).toBeGreaterThanOrEqual(0);
		for (const { wholePercent } of dots) expect(wholePercent).toBeLessThanOrEqual(100);
		expect(dots.filter(({ enlargedPercent }) => enlargedPercent === undefined)).toHaveLength(1);
	});

	it('keeps lines to earlier names clear of later ones', () => {
		const { labels } = draw([
			entry('2020-05'),
			entry('2025-01-10', { turning: 'A long enough name' }),
			entry('2025-01-20', { turning: 'Another' }),
			entry('2025-12-31')
		]);
		expect(labels.map(({ level }) => level)).toEqual([1, 0]);
	});
});
