import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyStarts, makeCalendar } from './calendar.server';

const facts = {
	lengthSeconds: 2837,
	everyHours: 1,
	pageUrl: 'https://album.example/on-the-hour',
	revised: new Date('2026-01-01T10:00:00Z')
};

/** Reads a calendar with a parser that had no part in making it. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
	const [event, ...others] = calendar.getAllSubcomponents('vevent');
	if (!event || others.length > 0) throw new Error('There must be one event.');
	return { calendar, event: new ICAL.Event(event), component: event };
}

describe('the calendar', () => {
	it('has the lines and properties that RFC 5545 requires', () => {
		const text = makeCalendar(facts);
		expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of text.split('\r\n')) {
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
		}
		const { calendar, component } = read(text);
		expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
		expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
		expect(component.getFirstPropertyValue('uid')).toBe('on-the-hour@album.example');
		expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy();
		expect(component.getFirstPropertyValue('url')).toBe(facts.pageUrl);
	});

	it('has an event at every full hour of UTC, as long as the album, without reminders', () => {
		const { event, component } = read(makeCalendar(facts));
		expect(component.getAllSubcomponents('valarm')).toEqual([]);
		expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
		expect(event.duration.toSeconds()).toBe(2837);
		const starts = event.iterator();
		let last: number | undefined;
		for (let count = 0; count < 60; count++) {
			const ms = starts.next().toUnixTime() * 1000;
			expect(ms % 3_600_000).toBe(0);
			if (last !== undefined) expect(ms - last).toBe(3_600_000);
			last = ms;
		}
	});

	it('has the same starts as the schedule for a long album', () => {
		const { event } = read(makeCalendar({ ...facts, everyHours: 2, lengthSeconds: 4000 }));
		const starts = event.iterator();
		expect(starts.next().toUnixTime() % 7200).toBe(0);
		expect(starts.next().toUnixTime() % 7200).toBe(0);
	});

	it('has one start a day, with a reminder five minutes before', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 23 }), (hour) => {
				const { event, component } = read(
					makeCalendar({ ...facts, daily: dailyStarts.get(String(hour)) })
				);
				const starts = event.iterator();
				const first = starts.next();
				expect(first.toJSDate().getUTCHours()).toBe(hour);
				expect(starts.next().toUnixTime() - first.toUnixTime()).toBe(86_400);
				const [alarm] = component.getAllSubcomponents('valarm');
				expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT5M');
			})
		);
	});

	it.each([
		['1900', '2025-02-25T19:00:00'],
		['0730', '2025-02-25T07:30:00'],
		['2345', '2025-02-25T23:45:00']
	])('has a reminder at %s local time, even when clocks change', (name, start) => {
		const daily = dailyStarts.get(name);
		const { event, component } = read(makeCalendar({ ...facts, daily }));
		// A time without a zone is local wherever the calendar is read.
		expect(String(component.getFirstPropertyValue('dtstart'))).toBe(start);
		expect(event.duration.toSeconds()).toBe(2837);
		const starts = event.iterator();
		for (let day = 0; day < 400; day++) {
			expect(String(starts.next()).slice(10)).toBe(start.slice(10));
		}
		expect(component.getAllSubcomponents('valarm')).toHaveLength(1);
	});

	it('replaces an older revision of itself when the album has changed', () => {
		const revisions = ['2025-02-25T00:00:00Z', '2026-01-01T10:00:00Z', '2026-01-01T10:01:00Z'];
		for (const daily of [undefined, dailyStarts.get('7'), dailyStarts.get('1900')]) {
			const events = revisions.map((revised) => {
				return read(makeCalendar({ ...facts, daily, revised: new Date(revised) })).component;
			});
			const values = (name: string) => events.map((event) => event.getFirstPropertyValue(name));
			expect(new Set(values('uid')).size).toBe(1);
			expect(values('dtstamp').map(String)).toEqual(revisions);
			const sequences = values('sequence').map(Number);
			expect(sequences[0]).toBe(0);
			expect(sequences[1]).toBeGreaterThan(0);
			expect(sequences[2]).toBeGreaterThan(sequences[1] ?? NaN);
			expect(sequences[2]).toBeLessThan(2 ** 31);
		}
	});

	it('has a different event for each time of day', () => {
		const uids = [...dailyStarts.values()].map((daily) =>
			read(makeCalendar({ ...facts, daily })).component.getFirstPropertyValue('uid')
		);
		expect(new Set(uids).size).toBe(24 * 4);
	});

	it('is the same each time it is made', () => {
		expect(makeCalendar(facts)).toBe(makeCalendar(facts));
	});
});
