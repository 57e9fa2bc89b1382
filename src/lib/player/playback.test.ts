import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPlayer, track } from './testing/open-player';

function setUp() {
	const connection = { online: true };
	return { ...openPlayer({ isOnline: () => connection.online }), connection };
}

/** Plays a track until its clock has been seen to move. */
function playing(number: number) {
	const set = setUp();
	set.player.playTrack(track(number));
	set.engine.run(1);
	return set;
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('playing', () => {
	it('is reported only once the clock moves', () => {
		const { player, engine } = setUp();
		player.playTrack(track(6));
		engine.report('play');
		engine.report('playing');
		expect(player.state).toBe('loading');
		engine.run(0.05);
		expect(player.state).toBe('playing');
		expect(player.track?.slug).toBe('legalise');
		expect(engine.loaded?.src).toContain('legalise');
		expect(engine.loaded?.src).toMatch(/\.weba$/);
	});

	it('is not started again by a press on the playing track', () => {
		const { player, engine } = playing(3);
		player.playTrack(track(3));
		expect(engine.loads).toHaveLength(1);
		expect(player.state).toBe('playing');
	});

	it('resumes where it was paused', () => {
		const { player, engine } = playing(3);
		player.pause();
		expect([player.state, engine.paused]).toEqual(['paused', true]);
		player.play();
		engine.run(1);
		expect(player.state).toBe('playing');
		expect(player.positionSeconds).toBe(2);
		expect(engine.loads).toHaveLength(1);
	});

	it('follows a pause and a play from outside the page', () => {
		const { player, engine } = playing(3);
		engine.paused = true;
		engine.report('pause');
		expect(player.state).toBe('paused');
		engine.paused = false;
		engine.report('play');
		expect(player.state).toBe('loading');
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('says so when the browser needs a press first', async () => {
		const { player, engine } = setUp();
		engine.refusal = new DOMException('no', 'NotAllowedError');
		player.playTrack(track(1));
		await vi.advanceTimersByTimeAsync(0);
		expect(player.state).toBe('paused');
		expect(player.blocked).toBe(true);
	});

	it('waits while the buffer is empty, and continues on its own', () => {
		const { player, engine } = playing(3);
		engine.buffered = false;
		engine.report('waiting');
		expect(player.state).toBe('waiting');
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('is not interrupted when the network idles with enough in the buffer', () => {
		const { player, engine } = playing(3);
		engine.report('stalled');
		expect(player.state).toBe('playing');
	});
});

describe('a server without ranges', () => {
	it('stays in place when it can’t seek, and says so for a while', () => {
		const { player, engine } = playing(6);
		engine.run(9);
		engine.reachSeconds = 0;
		player.seekBy(5);
		expect(engine.positionSeconds).toBe(10);
		expect(player).toMatchObject({ positionSeconds: 10, state: 'playing', cannotSkip: true });
		engine.run(5);
		expect(player.cannotSkip).toBe(true);
		engine.run(8);
		expect(player).toMatchObject({ positionSeconds: 23, cannotSkip: false });
	});

	it('still allows seeks within what has loaded, and back to the start', () => {
		const { player, engine } = playing(6);
		engine.run(29);
		engine.reachSeconds = 60;
		player.seek(50);
		expect(player).toMatchObject({ positionSeconds: 50, cannotSkip: false });
		engine.reachSeconds = 0;
		player.previous();
		expect(player).toMatchObject({ positionSeconds: 0, cannotSkip: false });
	});

	it('shows where the sound really starts', () => {
		const { player, engine } = setUp();
		engine.reachSeconds = 0;
		player.visit(track(6), 81);
		player.play();
		expect(player).toMatchObject({ state: 'loading', positionSeconds: 0, cannotSkip: true });
		engine.run(1);
		expect(player).toMatchObject({ state: 'playing', positionSeconds: 1 });
	});

	it('shows where the element really went if a seek fails silently', () => {
		const { player, engine } = playing(6);
		player.seek(100);
		engine.positionSeconds = 2;
		engine.run(1);
		engine.run(1);
		expect(player).toMatchObject({ state: 'playing', positionSeconds: 4, cannotSkip: true });
	});

	it('is not mentioned any more with the next track', () => {
		const { player, engine } = playing(6);
		engine.reachSeconds = 0;
		player.seek(100);
		expect(player.cannotSkip).toBe(true);
		player.next();
		expect(player.cannotSkip).toBe(false);
	});
});

describe('failure', () => {
	it('tries the next rendition if one can’t be decoded', () => {
		const { player, engine } = setUp();
		player.playTrack(track(1));
		engine.fail('unsupported');
		expect(engine.loaded?.src).toMatch(/\.m4a$/);
		expect(player.state).toBe('loading');
	});

	it('doesn’t blame the format for a missing sound device, and resumes once there is one', () => {
		const { player, engine } = playing(6);
		engine.fail('device');
		expect(player).toMatchObject({ state: 'failed', failure: 'device', positionSeconds: 1 });
		expect(engine.loads).toHaveLength(1);
		player.retryNow();
		engine.run(1);
		expect(player).toMatchObject({ state: 'playing', positionSeconds: 2 });
	});

	it('keeps the place, and resumes there at a retry', () => {
		const { player, engine, connection } = playing(6);
		engine.run(50);
		connection.online = false;
		engine.fail('network');
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
		expect(player.positionSeconds).toBe(51);
		vi.advanceTimersByTime(1000);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 51 });
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('retries at once when the connection returns', () => {
		const { player, engine } = playing(6);
		engine.fail('network');
		player.retryNow();
		expect(player.state).toBe('loading');
		expect(engine.loads).toHaveLength(2);
	});

	it('stops retrying when paused', () => {
		const { player, engine } = playing(6);
		engine.fail('network');
		player.pause();
		engine.report('progress');
		vi.advanceTimersByTime(60_000);
		expect(engine.loads).toHaveLength(1);
		expect(player.state).toBe('paused');
	});

	it('reopens the recording once nothing has arrived for 8 seconds', () => {
		const { player, engine } = playing(6);
		engine.buffered = false;
		engine.report('waiting');
		vi.advanceTimersByTime(7_000);
		engine.report('progress');
		vi.advanceTimersByTime(7_000);
		expect(player.state).toBe('waiting');
		vi.advanceTimersByTime(1_000);
		expect([player.state, player.failure]).toEqual(['failed', 'stalled']);
		vi.advanceTimersByTime(1000);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 1 });
	});

	it('retries after 1, 2, 4, 8, 16 and then 30 seconds, though a little cached sound plays each time', () => {
		const { player, engine } = playing(6);
		const retry = () => {
			engine.fail('network');
			const loaded = engine.loads.length;
			let waitedMs = 0;
			for (; engine.loads.length === loaded; waitedMs += 100) vi.advanceTimersByTime(100);
			engine.run(0.5);
			return waitedMs;
		};
		const delays = Array.from({ length: 7 }, retry);
		expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
		expect(player.state).toBe('playing');
		engine.run(3);
		expect(retry()).toBe(1000);
	});

	it('continues with the other rendition where a truncated file ends', () => {
		const { player, engine } = playing(6);
		engine.run(99);
		engine.breakOff(240);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 100 });
		expect(engine.loaded?.src).toMatch(/legalise.*\.m4a$/);
		engine.run(1);
		expect([player.state, player.track?.number]).toEqual(['playing', 6]);
	});

	it('accepts an end long after the last reading of the clock', () => {
		const { player, engine } = playing(6);
		engine.run(199);
		// As behind a locked screen: timers stop, but the sound goes on.
		const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 40_000);
		engine.breakOff(240);
		now.mockRestore();
		expect(player.track?.number).toBe(7);
	});

	it('says that the end is missing if every rendition is truncated, and tries again there', () => {
		const { player, engine } = playing(6);
		engine.run(99);
		engine.breakOff(240);
		engine.breakOff(240);
		expect([player.state, player.failure, player.positionSeconds]).toEqual([
			'failed',
			'incomplete',
			100
		]);
		vi.advanceTimersByTime(1000);
		expect(engine.loaded?.src).toMatch(/legalise.*\.weba$/);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 100 });
		player.next();
		engine.run(1);
		expect(player.track?.number).toBe(7);
	});

	it('says that the player did not load, and recovers', async () => {
		const { player, engine } = setUp();
		engine.ready = false;
		engine.missing = new Error('no chunk');
		player.playTrack(track(1));
		await vi.advanceTimersByTimeAsync(0);
		expect([player.state, player.failure]).toEqual(['failed', 'player']);
		engine.missing = undefined;
		await vi.advanceTimersByTimeAsync(1000);
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});
});

describe('what the element does not report', () => {
	it('a pause is noticed with the next reading of the clock', async () => {
		const { player, engine } = playing(3);
		engine.paused = true;
		await vi.advanceTimersByTimeAsync(200);
		expect(player.state).toBe('paused');
	});

	it('a clock that stands still shows as buffering within a second', async () => {
		const { player, engine } = playing(3);
		await vi.advanceTimersByTimeAsync(1000);
		expect(player.state).toBe('waiting');
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('a sound that is stuck despite buffered data is reopened in place, once', async () => {
		const { player, engine } = playing(3);
		const loaded = engine.loads.length;
		await vi.advanceTimersByTimeAsync(5000);
		expect(engine.loads.slice(loaded)).toEqual([
			{ src: engine.loads.at(-1)?.src, startSeconds: player.positionSeconds }
		]);
		expect(player.state).toBe('loading');
		engine.run(0.1);
		expect(player.state).toBe('playing');
		await vi.advanceTimersByTimeAsync(5000);
		expect(engine.loads).toHaveLength(loaded + 2);
	});

	it('a sound that waits for data is not reopened', async () => {
		const { engine } = playing(3);
		const loaded = engine.loads.length;
		engine.buffered = false;
		await vi.advanceTimersByTimeAsync(5000);
		expect(engine.loads).toHaveLength(loaded);
	});

	it('an empty buffer without a connection shows as offline within a second', async () => {
		const { player, engine, connection } = playing(3);
		connection.online = false;
		engine.buffered = false;
		engine.report('waiting');
		await vi.advanceTimersByTimeAsync(1000);
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
	});

	it('so does a buffer that was empty when the connection went', async () => {
		const { player, engine, connection } = playing(3);
		engine.buffered = false;
		engine.report('waiting');
		await vi.advanceTimersByTimeAsync(3000);
		expect(player.state).toBe('waiting');
		connection.online = false;
		player.handleOffline();
		await vi.advanceTimersByTimeAsync(1000);
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
	});
});
