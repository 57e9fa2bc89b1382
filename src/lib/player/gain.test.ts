import { describe, expect, it, vi } from 'vitest';
import type { GainStage } from './audio';
import { describeProblem, describeUnavailable, formatGain, Gain, speakGain } from './gain.svelte';

function setUp({ remembered = 0, ready = true, fetched = true, available = true } = {}) {
	const stage = {
		onproblem: (() => undefined) as GainStage['onproblem'],
		prepare: vi.fn(() => Promise.resolve()),
		preset: vi.fn<(gainDb: number) => void>(),
		set: vi.fn<(gainDb: number) => void>()
	};
	const engine = {
		gain: ready ? (stage as unknown as GainStage) : undefined,
		prepare: () => {
			if (!fetched) return Promise.reject(new Error('no chunk'));
			engine.gain = stage as unknown as GainStage;
			return Promise.resolve();
		}
	};
	const stored: { current: number | undefined } = { current: remembered };
	return { gain: new Gain(engine, stored, available), stage, stored };
}

describe('setting the gain', () => {
	it('is done within the press', () => {
		const { gain, stage } = setUp();
		gain.set(36);
		expect(stage.set).toHaveBeenCalledWith(36);
		expect(gain.gainDb).toBe(36);
	});

	it.each([
		[99, 48],
		[-3, 0],
		[12.4, 12]
	])('clamps %d to %d', (asked, given) => {
		const { gain, stage } = setUp();
		gain.set(asked);
		expect(stage.set).toHaveBeenCalledWith(given);
	});

	it('changes by steps from where it is', () => {
		const { gain, stage } = setUp();
		gain.step(6);
		gain.step(6);
		gain.step(-12);
		expect(stage.set.mock.calls.flat()).toEqual([6, 12, 0]);
	});

	it('waits for the player if that is not ready', async () => {
		const { gain, stage } = setUp({ ready: false });
		gain.set(20);
		expect(stage.set).not.toHaveBeenCalled();
		await vi.waitFor(() => {
			expect(stage.set).toHaveBeenCalledWith(20);
		});
	});

	it('says when the player can’t be fetched', async () => {
		const { gain } = setUp({ ready: false, fetched: false });
		gain.set(20);
		await vi.waitFor(() => {
			expect(gain.problem).toBe('missing');
		});
	});

	it('does nothing where there are no audio worklets', () => {
		const { gain, stage } = setUp({ available: false });
		gain.set(20);
		expect(gain.gainDb).toBe(0);
		expect(stage.set).not.toHaveBeenCalled();
	});
});

it('reports problems, and when they are over', () => {
	const { gain, stage } = setUp();
	gain.set(20);
	stage.onproblem('halted');
	expect(gain.problem).toBe('halted');
	stage.onproblem(null);
	expect(gain.problem).toBeNull();
});

it('is remembered, and restored without Web Audio for now', async () => {
	const before = setUp();
	before.gain.set(30);
	expect(before.stored.current).toBe(30);

	const { gain, stage } = setUp({ remembered: 30, ready: false });
	await gain.restore();
	expect(gain.gainDb).toBe(30);
	expect(stage.preset).toHaveBeenCalledWith(30);
	expect(stage.set).not.toHaveBeenCalled();
});

it.each([
	[0, '0 dB', 'Off'],
	[1, '+1 dB', '1 decibel louder'],
	[36, '+36 dB', '36 decibels louder']
])('prints and speaks %d dB', (gainDb, printed, spoken) => {
	expect(formatGain(gainDb)).toBe(printed);
	expect(speakGain(gainDb)).toBe(spoken);
});

it('always says that the recording still plays', () => {
	const all = [
		describeProblem('missing'),
		describeProblem('halted'),
		describeUnavailable(true),
		describeUnavailable(false)
	];
	for (const words of all) expect(words).toMatch(/the recording plays at its own level/i);
	expect(new Set(all).size).toBe(all.length);
});
