import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from './calendar.server';

const facts = {
	lengthSeconds: 2837,
	everyHours: 1,
	pageUrl: 'https://album.example/on-the-hour'
};

/** Reads a calendar with a parser that had no part in making it. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
	const [event, ...others] = calendar.getAllSubcomponents('vevent');
	if (!event || others.length > 0) throw new Error('There must be one event.');
	return { calendar, event: new ICAL.Event(event), component: event };
}

describe('the calendar', () => {
	it('has what RFC 5545 demands, in its lines and its properties', () => {
		const text = makeCalendar(facts);
		expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
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

	it('tells of every full hour of UTC for as long as the album lasts, and rings never', () => {
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

	it('tells of the same starts as the schedule when the album is long', () => {
		const { event } = read(makeCalendar({ ...facts, everyHours: 2, lengthSeconds: 4000 }));
		const starts = event.iterator();
		expect(starts.next().toUnixTime() % 7200).toBe(0);
		expect(starts.next().toUnixTime() % 7200).toBe(0);
	});

	it('reminds of one start a day, five minutes before', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 23 }), (hour) => {
				const { event, component } = read(makeCalendar({ ...facts, hour }));
				const starts = event.iterator();
				const first = starts.next();
				expect(first.toJSDate().getUTCHours()).toBe(hour);
				expect(starts.next().toUnixTime() - first.toUnixTime()).toBe(86_400);
				const [alarm] = component.getAllSubcomponents('valarm');
				expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT5M');
			})
		);
	});

	it('is the same each time it is made', () => {
		expect(makeCalendar(facts)).toBe(makeCalendar(facts));
	});
});
