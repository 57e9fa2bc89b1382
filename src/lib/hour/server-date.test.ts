import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, estimateOffset, type Ask, type Timekeeper } from './server-date';

/** A server whose clock is ahead by an offset, reached with the given delays. */
function worldWith(
	offsetMs: number,
	{ there = 10, back = 10, startMs = 1_000_000_000_123 }: Partial<Record<string, number>> = {}
) {
	let nowMs = startMs;
	let requests = 0;
	const timekeeper: Timekeeper = {
		now: () => nowMs,
		wait: (ms) => {
			nowMs += ms;
			return Promise.resolve();
		}
	};
	const ask: Ask = () => {
		requests += 1;
		const sentMs = nowMs;
		nowMs += there;
		const dateMs = Math.floor((nowMs + offsetMs) / 1000) * 1000;
		nowMs += back;
		return Promise.resolve({ sentMs, receivedMs: nowMs, dateMs });
	};
	return { ask, timekeeper, requests: () => requests };
}

describe('the server’s date', () => {
	it('contains the offset between the bounds of one request', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1e7, max: 1e7 }),
				fc.integer({ min: 0, max: 900 }),
				fc.integer({ min: 0, max: 900 }),
				fc.integer({ min: 0, max: 4e12 }),
				(offsetMs, there, back, sentMs) => {
					const dateMs = Math.floor((sentMs + there + offsetMs) / 1000) * 1000;
					const bounds = boundsOf({ sentMs, receivedMs: sentMs + there + back, dateMs });
					expect(bounds.lowMs).toBeLessThanOrEqual(offsetMs);
					expect(bounds.highMs).toBeGreaterThanOrEqual(offsetMs);
				}
			)
		);
	});

	it('does not correct a clock that is right to half a second, after one request', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: -480, max: 480 }),
				fc.integer({ min: 1e12, max: 1e12 + 5000 }),
				async (offsetMs, startMs) => {
					const { ask, timekeeper, requests } = worldWith(offsetMs, { startMs });
					expect(await estimateOffset(ask, timekeeper)).toBe(0);
					expect(requests()).toBe(1);
				}
			)
		);
	});

	it('finds the offset of a wrong clock to 50 ms, in a few requests', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: -1e8, max: 1e8 }).filter((offset) => Math.abs(offset) > 530),
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 1e12, max: 1e12 + 5000 }),
				async (offsetMs, there, back, startMs) => {
					const { ask, timekeeper, requests } = worldWith(offsetMs, { there, back, startMs });
					const found = await estimateOffset(ask, timekeeper);
					expect(Math.abs((found ?? NaN) - offsetMs)).toBeLessThanOrEqual(50);
					expect(requests()).toBeLessThanOrEqual(8);
				}
			)
		);
	});

	it('is unknown when the server can’t be reached', async () => {
		const { timekeeper } = worldWith(0);
		expect(await estimateOffset(() => Promise.resolve(undefined), timekeeper)).toBeUndefined();
	});

	it('keeps the first estimate when a second server contradicts it', async () => {
		const right = worldWith(5000);
		const wrong = worldWith(90_000);
		let asked = 0;
		const ask: Ask = () => (asked++ === 0 ? right.ask() : wrong.ask());
		const found = await estimateOffset(ask, right.timekeeper);
		expect(Math.abs((found ?? NaN) - 5000)).toBeLessThanOrEqual(520);
	});
});
