import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Waker } from './waker';

/** An element whose clock, once it plays, stands still for a time that may depend on its rest. */
class FakeElement {
	paused = true;
	currentTime = 0;
	plays = 0;
	readonly #lateMs: (restedMs: number) => number;
	readonly #loadedMs = performance.now();

	constructor(lateMs: (restedMs: number) => number) {
		this.#lateMs = lateMs;
	}

	play(): Promise<void> {
		this.plays += 1;
		this.paused = false;
		const lateMs = this.#lateMs(performance.now() - this.#loadedMs);
		setTimeout(() => setInterval(() => (this.currentTime += 0.01), 10), lateMs);
		return Promise.resolve();
	}
}

const late = (restedMs: number) => restedMs + 40;
const punctual = () => 40;

function setUp({ hover = true, saveData = false } = {}) {
	vi.stubGlobal('matchMedia', () => ({ matches: hover }));
	vi.stubGlobal('navigator', { connection: { saveData } });
	return new Waker();
}

/** Wakes an element. @returns how often it was played, and how long that took */
async function wake(waker: Waker, lateMs: (restedMs: number) => number) {
	const element = new FakeElement(lateMs);
	const fromMs = performance.now();
	const done = waker.wake(element as unknown as HTMLAudioElement, new AbortController().signal);
	let tookMs = 0;
	void done.then(() => (tookMs = performance.now() - fromMs));
	await vi.advanceTimersByTimeAsync(3000);
	return { plays: element.plays, tookMs };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('wakes every element where they start late, all but the first without a wait', async () => {
	const waker = setUp();
	const first = await wake(waker, late);
	const second = await wake(waker, late);
	expect([first.plays, second.plays]).toEqual([1, 1]);
	expect(second.tookMs).toBeLessThan(first.tookMs / 2);
});

it('wakes only one where they start on time', async () => {
	const waker = setUp();
	expect((await wake(waker, punctual)).plays).toBe(1);
	expect((await wake(waker, punctual)).plays).toBe(0);
});

it('gives up on an element that never plays, and learns nothing from it', async () => {
	const waker = setUp();
	expect((await wake(waker, () => 1e9)).tookMs).toBeLessThan(2000);
	expect((await wake(waker, late)).plays).toBe(1);
});

it('does not play an element that is pressed before it is woken', async () => {
	const waker = setUp();
	const element = new FakeElement(late);
	const wanted = new AbortController();
	void waker.wake(element as unknown as HTMLAudioElement, wanted.signal);
	wanted.abort();
	await vi.advanceTimersByTimeAsync(3000);
	expect(element.plays).toBe(0);
});

it.each([
	['without a mouse', { hover: false }],
	['with Save-Data', { saveData: true }]
])('does nothing %s', async (_, visitor) => {
	expect((await wake(setUp(visitor), late)).plays).toBe(0);
});
