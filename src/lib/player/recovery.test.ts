import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recovery } from './recovery';

describe('Recovery', () => {
	const onstall = vi.fn();
	const onretry = vi.fn();
	let recovery: Recovery;

	beforeEach(() => {
		vi.useFakeTimers();
		vi.resetAllMocks();
		recovery = new Recovery(onstall, onretry);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('reports a stall once nothing has arrived for 8 seconds', () => {
		recovery.watch();
		vi.advanceTimersByTime(7_000);
		recovery.noteProgress();
		vi.advanceTimersByTime(7_000);
		expect(onstall).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1_000);
		expect(onstall).toHaveBeenCalledOnce();
	});

	it('takes no progress for a watch that was never asked for', () => {
		recovery.noteProgress();
		vi.advanceTimersByTime(60_000);
		expect(onstall).not.toHaveBeenCalled();
	});

	it('retries after 1, 2, 4, 8, 16 and then every 30 seconds, and at once short after a success', () => {
		const delays = [1, 2, 4, 8, 16, 30, 30];
		for (const seconds of delays) {
			recovery.scheduleRetry();
			vi.advanceTimersByTime(seconds * 1000 - 1);
			expect(onretry).not.toHaveBeenCalled();
			vi.advanceTimersByTime(1);
			expect(onretry).toHaveBeenCalledOnce();
			onretry.mockClear();
		}
		recovery.noteSuccess();
		recovery.scheduleRetry();
		vi.advanceTimersByTime(1000);
		expect(onretry).toHaveBeenCalledOnce();
	});

	it('forgets everything when cancelled', () => {
		recovery.watch();
		recovery.cancel();
		recovery.scheduleRetry();
		recovery.cancel();
		vi.advanceTimersByTime(60_000);
		expect(onstall).not.toHaveBeenCalled();
		expect(onretry).not.toHaveBeenCalled();
	});
});
