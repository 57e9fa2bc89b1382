import { describe, expect, it, vi } from 'vitest';
import type { GainStage } from './audio';
import { Closer, closerOf, type CloserPlayer } from './gain.svelte';

function setUp({ remembered = 0, ready = true, fetched = true, available = true } = {}) {
	const stage = {
		onproblem: (() => undefined) as GainStage['onproblem'],
		prepare: vi.fn(() => Promise.resolve()),
		preset: vi.fn<(gainDb: number) => void>(),
		set: vi.fn<(gainDb: number) => void>()
	};
	const world: { gain: GainStage | undefined } & CloserPlayer = {
		gain: ready ? (stage as unknown as GainStage) : undefined,
		prepare: () => {
			if (fetched) world.gain = stage as unknown as GainStage;
			return Promise.resolve();
		}
	};
	const stored = { read: () => remembered, write: vi.fn<(gainDb: number) => void>() };
	return { closer: new Closer(world, available, stored), stage, stored, world };
}

describe('setting the gain', () => {
	it('is done while the press is being answered', () => {
		const { closer, stage } = setUp();
		closer.set(36);
		expect(stage.set).toHaveBeenCalledWith(36);
		expect(closer.gainDb).toBe(36);
	});

	it.each([
		[99, 48],
		[-3, 0],
		[12.4, 12]
	])('draws %d inside: %d', (asked, given) => {
		const { closer, stage } = setUp();
		closer.set(asked);
		expect(stage.set).toHaveBeenCalledWith(given);
	});

	it('goes by steps from where it is', () => {
		const { closer, stage } = setUp();
		closer.step(6);
		closer.step(6);
		closer.step(-12);
		expect(stage.set.mock.calls.flat()).toEqual([6, 12, 0]);
	});

	it('waits for the player where it must', async () => {
		const { closer, stage } = setUp({ ready: false });
		closer.set(20);
		expect(stage.set).not.toHaveBeenCalled();
		await vi.waitFor(() => {
			expect(stage.set).toHaveBeenCalledWith(20);
		});
	});

	it('tells when the player can’t be fetched', async () => {
		const { closer } = setUp({ ready: false, fetched: false });
		closer.set(20);
		await vi.waitFor(() => {
			expect(closer.problem).toBe('missing');
		});
	});

	it('does nothing where there are no audio worklets', () => {
		const { closer, stage } = setUp({ available: false });
		closer.set(20);
		expect(closer.gainDb).toBe(0);
		expect(stage.set).not.toHaveBeenCalled();
	});
});

it('passes problems on, and their end', () => {
	const { closer, stage } = setUp();
	closer.set(20);
	stage.onproblem('halted');
	expect(closer.problem).toBe('halted');
	stage.onproblem(null);
	expect(closer.problem).toBeNull();
});

it('remembers, and brings back without asking for Web Audio yet', async () => {
	const before = setUp();
	before.closer.set(30);
	expect(before.stored.write).toHaveBeenCalledWith(30);

	const { closer, stage } = setUp({ remembered: 30, ready: false });
	await closer.restore();
	expect(closer.gainDb).toBe(30);
	expect(stage.preset).toHaveBeenCalledWith(30);
	expect(stage.set).not.toHaveBeenCalled();
});

it('is one for each player', () => {
	const { world } = setUp();
	expect(closerOf(world)).toBe(closerOf(world));
});
