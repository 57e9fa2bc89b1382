import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tracks } from '$lib/album/tracks';
import { openPlayer } from '$lib/player/testing/open-player';
import type { SetAlarm } from './alarm';
import { Hour } from './hour.svelte';
import { WorldClock } from './world-clock.svelte';

const sentence = tracks.slice(0, 12);
const durations = sentence.map(({ recording }) => recording.durationSeconds);
const first = durations[0] ?? 0;
const total = durations.reduce((sum, seconds) => sum + seconds, 0);
const noon = Date.UTC(2026, 10, 22, 12);

/** Sets up an element that plays in the test's time and starts late; its clock may run wrong. */
function setUp(options: {
	atSeconds: number;
	startsAfterMs?: number;
	skew?: number;
	startAlarm?: (onring: () => void) => SetAlarm;
}) {
	vi.setSystemTime(noon + options.atSeconds * 1000);
	const { player, engine } = openPlayer({ tracks });
	const world = { offsetMs: 0 };
	const clock = new WorldClock(() => {
		const dateMs = Math.floor((Date.now() + world.offsetMs) / 1000) * 1000;
		return Promise.resolve({ sentMs: Date.now(), receivedMs: Date.now(), dateMs });
	});
	const { startAlarm = () => () => undefined } = options;
	const hour = new Hour(player, sentence, clock, startAlarm);
	const seeks: number[] = [];
	const seek = engine.seek.bind(engine);
	engine.seek = (seconds) => {
		seeks.push(seconds);
		seek(seconds);
	};
	const { startsAfterMs = 60, skew = 0 } = options;
	let startedMs = 0;
	const play = engine.play.bind(engine);
	engine.play = () => {
		startedMs = Date.now();
		return play();
	};
	/** Lets time pass for the page and the element, or only for the element while the page sleeps. */
	const run = async (seconds: number, awake = true) => {
		for (let ms = 0; ms < seconds * 1000; ms += 20) {
			if (awake) await vi.advanceTimersByTimeAsync(20);
			else vi.setSystemTime(Date.now() + 20);
			if (engine.paused || Date.now() - startedMs <= startsAfterMs) continue;
			engine.positionSeconds += 0.02 * engine.rate * (1 + skew);
			const { durationSeconds } = player;
			if (awake && durationSeconds > 0 && engine.positionSeconds >= durationSeconds) {
				engine.finish(durationSeconds);
			}
		}
	};
	/** Sets the device's clock. */
	const setClock = (bySeconds: number) => {
		vi.setSystemTime(Date.now() + bySeconds * 1000);
		startedMs += bySeconds * 1000;
		world.offsetMs -= bySeconds * 1000;
	};
	/** Where the sound is in the album, minus where everyone is, in seconds. */
	const distance = () => {
		const index = sentence.findIndex(({ slug }) => slug === (player.track ?? sentence[0])?.slug);
		const before = durations.slice(0, index).reduce((sum, length) => sum + length, 0);
		return before + engine.positionSeconds - ((clock.now() / 1000) % 3600);
	};
	return { player, engine, hour, clock, world, run, setClock, distance, seeks };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('joining', () => {
	it('starts at the moment everyone is in', async () => {
		const { player, hour, run, distance } = setUp({ atSeconds: first + 30 });
		hour.join();
		await run(3);
		expect(player.state).toBe('playing');
		expect(player.track).toBe(sentence[1]);
		expect(Math.abs(distance())).toBeLessThan(0.07);
		expect(hour.presence).toBe('in');
	});

	it('makes up for a slow start', async () => {
		const { hour, run, distance } = setUp({ atSeconds: 30, startsAfterMs: 400 });
		hour.join();
		await run(4);
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});

	it('is what play does on the hour’s page, until the page is left', async () => {
		const { player, hour, run, distance } = setUp({ atSeconds: 3590 });
		const withdraw = hour.show();
		hour.standBy();
		expect(hour.presence).toBe('out');
		player.play();
		await run(1);
		expect([hour.presence, player.active]).toEqual(['in', false]);
		await run(12);
		expect(Math.abs(distance())).toBeLessThan(0.07);
		withdraw();
		expect(player.conductor).toBe(hour);
		hour.leave();

		const again = hour.show();
		hour.standBy();
		again();
		expect(player.conductor).toBeNull();
	});

	it('does not interrupt what is playing', async () => {
		const { player, hour, run } = setUp({ atSeconds: 10 });
		player.playTrack(sentence[5] ?? fail());
		await run(1);
		const withdraw = hour.show();
		hour.standBy();
		expect(player.conductor).toBeNull();
		withdraw();
	});

	it('between two starts waits in silence, then starts with the album', async () => {
		const { player, hour, run, engine, distance } = setUp({ atSeconds: 3590 });
		hour.join();
		await run(9);
		expect(player.active).toBe(false);
		expect(engine.primed?.src).toContain('/the.');
		expect(hour.presence).toBe('in');
		await run(4);
		expect(player.track).toBe(sentence[0]);
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});
});

describe('a server that can’t skip', () => {
	it('leaves the listener behind for the rest of a track, and says so', async () => {
		const { player, hour, run, engine, seeks, distance } = setUp({ atSeconds: first - 40 });
		engine.reachSeconds = 5;
		hour.join();
		await run(5);
		expect(player.state).toBe('playing');
		expect(player.positionSeconds).toBeLessThan(6);
		expect(hour).toMatchObject({ presence: 'in', behind: true });
		expect(seeks.length).toBeLessThan(3);
		await run(40);
		expect(player.track).toBe(sentence[1]);
		expect(Math.abs(distance())).toBeLessThan(0.07);
		expect(hour).toMatchObject({ presence: 'in', behind: false });
	});

	it('is caught up with once enough has loaded', async () => {
		const { hour, run, engine, distance } = setUp({ atSeconds: 30 });
		engine.reachSeconds = 5;
		hour.join();
		await run(5);
		expect(hour.behind).toBe(true);
		engine.reachSeconds = 60;
		await run(5);
		expect(hour.behind).toBe(false);
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});

	it('does not leave behind a listener who has left', async () => {
		const { hour, run, engine } = setUp({ atSeconds: 30 });
		engine.reachSeconds = 5;
		hour.join();
		await run(5);
		hour.leave();
		expect(hour.behind).toBe(false);
	});
});

describe('an alarm', () => {
	it('is set for the start, and starts the album even if timers are late', async () => {
		const alarm: { ring?: () => void; ms: number } = { ms: 0 };
		const { player, hour, run } = setUp({
			atSeconds: 3500,
			startAlarm: (onring) => {
				alarm.ring = onring;
				return (ms) => (alarm.ms = ms);
			}
		});
		hour.join();
		await run(1);
		expect(alarm.ms).toBeGreaterThan(98_900);
		expect(alarm.ms).toBeLessThan(99_200);
		vi.setSystemTime(noon + 3600_010);
		alarm.ring?.();
		await vi.advanceTimersByTimeAsync(0);
		expect(player.track).toBe(sentence[0]);
		expect(player.active).toBe(true);
	});

	it('is set again if it rings early, because the clock was corrected meanwhile', () => {
		const alarm: { ring?: () => void; ms: number } = { ms: 0 };
		const { player, hour } = setUp({
			atSeconds: 3500,
			startAlarm: (onring) => {
				alarm.ring = onring;
				return (ms) => (alarm.ms = ms);
			}
		});
		hour.join();
		vi.setSystemTime(noon + 3598_000);
		alarm.ring?.();
		expect(player.active).toBe(false);
		expect(alarm.ms).toBe(2000);
	});
});

describe('keeping time', () => {
	it('stays within 75 ms for a whole track, without a jump, if the sound card’s clock runs wrong', async () => {
		const { hour, run, distance, seeks } = setUp({ atSeconds: 1, skew: 3e-4 });
		hour.join();
		await run(5);
		const settled = seeks.length;
		for (let second = 0; second < 200; second++) {
			await run(1);
			expect(Math.abs(distance())).toBeLessThan(0.075);
		}
		expect(seeks).toHaveLength(settled);
	});

	it('corrects a drift without a jump', async () => {
		const { hour, run, distance, seeks, engine } = setUp({ atSeconds: 1 });
		hour.join();
		await run(5);
		const settled = seeks.length;
		engine.positionSeconds -= 0.5;
		await run(1);
		expect(engine.rate).toBeGreaterThan(1);
		await run(30);
		expect(Math.abs(distance())).toBeLessThan(0.05);
		expect(engine.rate).toBe(1);
		expect(seeks).toHaveLength(settled);
	});

	it('changes track by the clock', async () => {
		const { player, hour, run, distance } = setUp({ atSeconds: first - 10 });
		hour.join();
		await run(9.5);
		expect(player.track).toBe(sentence[0]);
		await run(1);
		expect(player.track).toBe(sentence[1]);
		for (let second = 0; second < 10; second++) {
			await run(1);
			expect(Math.abs(distance())).toBeLessThan(0.12);
		}
	});

	it('never plays the bonus track or repeats, whatever the repeat mode', async () => {
		const { player, hour, run } = setUp({ atSeconds: total - 5 });
		player.queue.setRepeat('album');
		hour.join();
		await run(8);
		expect(player.active).toBe(false);
		expect(hour.moment.phase).toBe('quiet');
		expect(hour.presence).toBe('in');
		await run(3600 - total);
		expect(player.track).toBe(sentence[0]);
		expect(player.state).toBe('playing');
	});

	it('follows the server when the device’s clock is wrong', async () => {
		const { hour, clock, world, run, distance } = setUp({ atSeconds: 100 });
		world.offsetMs = 7300;
		const checked = clock.check();
		await run(10);
		await checked;
		expect(clock.trust).toBe('corrected');
		expect(clock.offsetSeconds).toBeCloseTo(7.3, 1);
		hour.join();
		await run(4);
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});
});

describe('leaving', () => {
	it('by a pause; play rejoins everyone', async () => {
		const { player, hour, run, distance } = setUp({ atSeconds: 10 });
		hour.join();
		await run(3);
		player.pause();
		await run(20);
		expect(hour.presence).toBe('paused');
		player.play();
		await run(3);
		expect(hour.presence).toBe('in');
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});

	it('by a seek or another track, which the hour does not interrupt', async () => {
		const { player, hour, run, engine } = setUp({ atSeconds: 10 });
		hour.join();
		await run(3);
		player.seek(100);
		await run(3);
		expect(hour.presence).toBe('left');
		expect(player.positionSeconds).toBeGreaterThan(102);
		expect(player.positionSeconds).toBeLessThan(104);
		hour.join();
		await run(1);
		player.playTrack(sentence[5] ?? fail());
		await run(3);
		expect(hour.presence).toBe('left');
		expect([player.track?.slug, engine.rate]).toEqual(['legalise', 1]);
	});

	it('by play in the quiet, which plays the album for this listener alone', async () => {
		const { player, hour, run } = setUp({ atSeconds: total + 5 });
		hour.join();
		await run(1);
		player.play();
		await run(2);
		expect(player.state).toBe('playing');
		expect(hour.presence).toBe('left');
	});

	it('is not reported for someone who had not joined', async () => {
		const { player, hour, run } = setUp({ atSeconds: 10 });
		const withdraw = hour.show();
		hour.standBy();
		player.playTrack(sentence[5] ?? fail());
		await run(1);
		expect(hour.presence).toBe('out');
		withdraw();
	});

	it('says when the browser needs a press', async () => {
		const { engine, hour, run } = setUp({ atSeconds: 10 });
		engine.refusal = new DOMException('no', 'NotAllowedError');
		hour.join();
		await run(1);
		expect([hour.presence, hour.blocked]).toEqual(['paused', true]);
	});
});

describe('a clock that jumps', () => {
	it.each([600, -600])('by %i s does not move the sound away from everyone', async (bySeconds) => {
		const { player, engine, hour, clock, setClock, run, distance } = setUp({
			atSeconds: first + 30
		});
		hour.join();
		await run(8);
		const loaded = engine.loads.length;
		setClock(bySeconds);
		const known = hour.hold(clock.check());
		await run(9);
		await known;
		await run(3);
		// By the wrong clock, the sound would have been in another track.
		expect(engine.loads).toHaveLength(loaded);
		expect([player.state, player.track]).toEqual(['playing', sentence[1]]);
		expect(Math.abs(distance())).toBeLessThan(0.12);
		expect(clock.trust).toBe('corrected');
	});
});

describe('a track that can’t be loaded', () => {
	it('does not stop the listener from hearing the next', async () => {
		const { player, engine, hour, run } = setUp({ atSeconds: first - 20 });
		hour.join();
		await run(3);
		engine.fail('network');
		engine.refusal = new DOMException('gone', 'NotSupportedError');
		expect(player.state).toBe('failed');
		await run(14);
		engine.fail('network');
		engine.refusal = undefined;
		await run(8);
		expect([player.state, player.track]).toEqual(['playing', sentence[1]]);
	});
});

describe('a sleep', () => {
	it('during which the sound stopped: it jumps to everyone’s moment', async () => {
		const { player, hour, run, distance, engine } = setUp({ atSeconds: 10 });
		hour.join();
		await run(3);
		const { positionSeconds } = engine;
		await run(300, false);
		engine.positionSeconds = positionSeconds;
		await run(1);
		expect(player.track).toBe(sentence[1]);
		await run(2);
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});

	it('for which the system paused the sound: it resumes on its own', async () => {
		const { player, hour, run, distance, engine } = setUp({ atSeconds: 10 });
		hour.join();
		await run(3);
		engine.paused = true;
		await run(60, false);
		await run(1);
		expect(hour.presence).toBe('in');
		await run(2);
		expect(player.state).toBe('playing');
		expect(Math.abs(distance())).toBeLessThan(0.07);
	});

	it('past the end of the album: it is silent within a second', async () => {
		const { player, hour, run, engine } = setUp({ atSeconds: total - 60 });
		hour.join();
		await run(3);
		const { positionSeconds } = engine;
		await run(300, false);
		engine.positionSeconds = positionSeconds;
		await run(1);
		expect(player.active).toBe(false);
		expect([hour.presence, hour.moment.phase]).toEqual(['in', 'quiet']);
	});
});

function fail(): never {
	throw new Error('There is no such track.');
}
