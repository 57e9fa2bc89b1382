import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchWake } from './wake';

let wallMs: number;
let steadyMs: number;
const listener = { onwake: vi.fn(), onjump: vi.fn() };
let stop: () => void;

/** Lets time pass for the page's timers and for each of its clocks. */
function pass({ timersMs, wall = timersMs, steady = timersMs }: Record<string, number>) {
	wallMs += (wall ?? 0) - (timersMs ?? 0);
	steadyMs += (steady ?? 0) - (timersMs ?? 0);
	for (let ms = 0; ms < (timersMs ?? 0); ms += 50) {
		wallMs += 50;
		steadyMs += 50;
		vi.advanceTimersByTime(50);
	}
}

beforeEach(() => {
	vi.useFakeTimers();
	[wallMs, steadyMs] = [1e12, 5000];
	listener.onwake.mockClear();
	listener.onjump.mockClear();
	stop = watchWake(listener, { wall: () => wallMs, steady: () => steadyMs });
});
afterEach(() => {
	stop();
	vi.useRealTimers();
});

it('reports nothing while the page runs', () => {
	pass({ timersMs: 60_000 });
	expect(listener.onwake).not.toHaveBeenCalled();
	expect(listener.onjump).not.toHaveBeenCalled();
});

it('notices a sleep during which both clocks ran, and reports no jump', () => {
	pass({ timersMs: 250, wall: 90_000, steady: 90_000 });
	expect(listener.onwake).toHaveBeenCalledTimes(1);
	expect(listener.onjump).not.toHaveBeenCalled();
});

it('notices a sleep during which the steady clock stopped', () => {
	pass({ timersMs: 250, wall: 90_000 });
	expect(listener.onwake).toHaveBeenCalledTimes(1);
	expect(listener.onjump).toHaveBeenCalledTimes(1);
});

it('notices that the clock was set, forwards or back', () => {
	pass({ timersMs: 250, wall: 1000 });
	expect(listener.onjump).toHaveBeenCalledTimes(1);
	pass({ timersMs: 250, wall: -5000 });
	expect(listener.onjump).toHaveBeenCalledTimes(2);
	expect(listener.onwake).not.toHaveBeenCalled();
});

it('reports nothing once it is stopped', () => {
	stop();
	pass({ timersMs: 250, wall: 90_000 });
	expect(listener.onwake).not.toHaveBeenCalled();
});
