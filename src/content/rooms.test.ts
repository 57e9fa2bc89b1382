import { describe, expect, it } from 'vitest';
import { album } from './album';
import { rooms } from './rooms';

describe('rooms', () => {
	it('match the tracks, in album order', () => {
		expect(rooms.map(({ slug }) => slug)).toEqual(album.tracks.map(({ slug }) => slug));
	});

	it('add up to the album’s length, each with a length of its own', () => {
		expect(rooms.reduce((sum, room) => sum + room.durationSeconds, 0)).toBe(album.lengthSeconds);
		expect(new Set(rooms.map((room) => room.durationSeconds)).size).toBe(rooms.length);
	});

	it.each(rooms)('$slug is described without repeating its first caption', (room) => {
		const longWords = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu));
		const described = longWords(room.description);
		const repeated = [...longWords(room.background)].filter((word) => described.has(word));
		expect(repeated.length, repeated.join(', ')).toBeLessThan(2);
	});

	it.each(rooms.map((room) => [room.slug, room] as const))('%s is within its limits', (_, room) => {
		expect(Number.isInteger(room.durationSeconds * 48_000)).toBe(true);
		expect(room.rmsDbfs).toBeGreaterThanOrEqual(-80);
		expect(room.rmsDbfs).toBeLessThanOrEqual(-60);
		expect(room.events.length).toBeGreaterThanOrEqual(4);
		expect(room.events.length).toBeLessThanOrEqual(9);
		for (const coefficient of Object.values(room.absorption) as number[]) {
			expect(coefficient).toBeGreaterThan(0);
			expect(coefficient).toBeLessThan(1);
		}
		let before = 0;
		for (const event of room.events) {
			expect(event.peakDbfs).toBeLessThanOrEqual(-35);
			expect(event.atSeconds).toBeGreaterThan(before);
			expect(event.atSeconds).toBeLessThan(room.durationSeconds - 5);
			expect(Math.abs(event.azimuthDegrees)).toBeLessThanOrEqual(90);
			before = event.atSeconds;
		}
	});
});
