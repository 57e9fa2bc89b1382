import { describe, expect, it } from 'vitest';
import { acrossAt, secondsAt, windowStart, zoomFactors } from './time-window';

const durationSeconds = 240;

describe('windowStart', () => {
	it('keeps every position in sight, with what comes next', () => {
		for (const zoom of zoomFactors) {
			const lengthSeconds = durationSeconds / zoom;
			for (let position = 0; position <= durationSeconds; position += 0.25) {
				const startSeconds = windowStart(position, durationSeconds, zoom);
				expect(startSeconds).toBeGreaterThanOrEqual(0);
				expect(startSeconds + lengthSeconds).toBeLessThanOrEqual(durationSeconds);
				const across = acrossAt({ startSeconds, lengthSeconds }, position);
				expect(across).toBeGreaterThanOrEqual(0);
				const last = startSeconds + lengthSeconds === durationSeconds;
				expect(across).toBeLessThanOrEqual(last ? 1 : 7 / 8);
			}
		}
	});

	it('stays where it is until the position comes near its end', () => {
		const starts = new Set<number>();
		for (let position = 0; position <= durationSeconds; position += 0.1) {
			starts.add(windowStart(position, durationSeconds, 16));
		}
		expect(starts.size).toBe(21);
	});

	it('shows all of it at 1×', () => {
		for (const position of [0, 120, 240]) {
			expect(windowStart(position, durationSeconds, 1)).toBe(0);
		}
	});
});

it('finds moments across a window, and back', () => {
	const window = { startSeconds: 60, lengthSeconds: 15 };
	expect(secondsAt(window, 0.5)).toBe(67.5);
	expect(acrossAt(window, 67.5)).toBe(0.5);
	expect(acrossAt(window, 59)).toBeLessThan(0);
});
