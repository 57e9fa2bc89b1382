import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Tracks from '$lib/album/tracks';
import { sentenceOf } from '$lib/album/place';
import { tracks, type OwnTrack, type Playable, type Track } from '$lib/album/tracks';
import type { KeyValueStore } from '$lib/storage/persisted';
import { createMemory } from './memory';
import { Player } from './player.svelte';
import { FakeEngine } from './testing/fake-engine';

// Twelve words of four minutes each, whatever is mastered.
vi.mock('$lib/album/tracks', async (importOriginal) => {
	const album = await importOriginal<typeof Tracks>();
	const tracks = sentenceOf(album.tracks).map((track) => ({
		...track,
		recording: { ...track.recording, durationSeconds: 240 }
	}));
	const findTrack = (slug: string | undefined) => tracks.find((track) => track.slug === slug);
	return { ...album, tracks, findTrack };
});

function track(number: number): Track {
	const found = tracks[number - 1];
	if (!found) throw new Error(`No track ${number}.`);
	return found;
}

function setUp() {
	const values = new Map<string, string>();
	const store: KeyValueStore = {
		getItem: (key) => values.get(key) ?? null,
		setItem: (key, value) => void values.set(key, value)
	};
	const onmove = vi.fn<(track: Playable) => void>();
	const world = { online: true, available: (() => true) as (track: Playable) => boolean };
	const open = () => {
		let engine: FakeEngine | undefined;
		const player = new Player({
			tracks,
			createEngine: (listener) => (engine = new FakeEngine(listener)),
			sourcesOf: (track) =>
				track.own
					? [track.own]
					: track.recording.renditions.map(({ path, format }) => ({ src: `/${path}`, format })),
			memory: createMemory(store),
			isOnline: () => world.online,
			isAvailable: (track) => world.available(track),
			onmove
		});
		if (!engine) throw new Error('The player made no engine.');
		return { player, engine };
	};
	return { ...open(), open, onmove, world, values };
}

/** Plays until the clock has been seen to move. */
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
	it('says "playing" only once the clock moves', () => {
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

	it('plays the album from its first word when nothing was chosen', () => {
		const { player, onmove } = setUp();
		player.play();
		expect(player.track?.number).toBe(1);
		expect(onmove).toHaveBeenCalledWith(track(1));
	});

	it('does not start a playing track again', () => {
		const { player, engine } = playing(3);
		player.playTrack(track(3));
		expect(engine.loads).toHaveLength(1);
		expect(player.state).toBe('playing');
	});

	it('resumes from where it was paused', () => {
		const { player, engine } = playing(3);
		player.pause();
		expect([player.state, engine.paused]).toEqual(['paused', true]);
		player.play();
		engine.run(1);
		expect(player.state).toBe('playing');
		expect(player.positionSeconds).toBe(2);
		expect(engine.loads).toHaveLength(1);
	});

	it('follows a pause and a play that came from outside', () => {
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

	it('says so when the browser wants a press first', async () => {
		const { player, engine } = setUp();
		engine.refusal = new DOMException('no', 'NotAllowedError');
		player.playTrack(track(1));
		await vi.advanceTimersByTimeAsync(0);
		expect(player.state).toBe('paused');
		expect(player.blocked).toBe(true);
	});

	it('waits when the buffer is empty and continues on its own', () => {
		const { player, engine } = playing(3);
		engine.buffered = false;
		engine.report('waiting');
		expect(player.state).toBe('waiting');
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('takes no idle network for an empty buffer', () => {
		const { player, engine } = playing(3);
		engine.report('stalled');
		expect(player.state).toBe('playing');
	});
});

describe('the order', () => {
	it('goes on to the next track and primes it ahead', () => {
		const { player, engine, onmove } = playing(6);
		player.seek(track(6).recording.durationSeconds - 10);
		engine.run(1);
		expect(engine.primed?.src).toContain('music');
		engine.finish(240);
		expect(player.track?.slug).toBe('music');
		expect(player.positionSeconds).toBe(0);
		expect(onmove).toHaveBeenLastCalledWith(track(7));
	});

	it('stops after the twelfth, and play begins again at the first', () => {
		const { player, engine } = playing(12);
		engine.finish(240);
		expect(player.state).toBe('ended');
		expect(player.hasNext).toBe(false);
		player.next();
		expect(player.state).toBe('ended');
		player.play();
		expect(player.track?.number).toBe(1);
	});

	it('passes over what can’t be had now, unless nothing can', () => {
		const { player, engine, onmove, world } = playing(6);
		world.available = ({ number }) => number === 6 || number === 9;
		engine.finish(240);
		expect(player.track?.number).toBe(9);
		expect(onmove).toHaveBeenLastCalledWith(track(9));
		engine.run(1);
		engine.finish(240);
		expect(player.track?.number).toBe(10);
	});

	it('repeats the album or the track when asked', () => {
		const album = playing(12);
		album.player.queue.setRepeat('album');
		album.engine.finish(240);
		expect(album.player.track?.number).toBe(1);

		const one = playing(5);
		one.player.queue.setRepeat('track');
		one.engine.finish(240);
		expect(one.player.track?.number).toBe(5);
		expect(one.engine.positionSeconds).toBe(0);
		expect(one.player.active).toBe(true);
	});

	it('goes back to the start of a track before it goes to the one before', () => {
		const { player, engine } = playing(5);
		engine.run(10);
		player.previous();
		expect([player.track?.number, player.positionSeconds]).toEqual([5, 0]);
		player.previous();
		expect(player.track?.number).toBe(4);
	});
});

describe('seeking', () => {
	it('stays inside the track', () => {
		const { player } = playing(2);
		player.seek(-10);
		expect(player.positionSeconds).toBe(0);
		player.seek(1e6);
		expect(player.positionSeconds).toBe(track(2).recording.durationSeconds);
		player.seek(Number.NaN);
		expect(player.positionSeconds).toBe(track(2).recording.durationSeconds);
	});

	it('holds before the first press: the sound starts there', () => {
		const { player, engine } = setUp();
		player.visit(track(6), 81);
		expect(engine.loads).toHaveLength(0);
		player.play();
		expect(engine.loads).toEqual([{ src: engine.loaded?.src, startSeconds: 81 }]);
	});
});

describe('a server without ranges', () => {
	it('keeps the place when a seek can’t be done, and says so until sound has moved on', () => {
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

	it('still goes to what it has, and back to the start', () => {
		const { player, engine } = playing(6);
		engine.run(29);
		engine.reachSeconds = 60;
		player.seek(50);
		expect(player).toMatchObject({ positionSeconds: 50, cannotSkip: false });
		engine.reachSeconds = 0;
		player.previous();
		expect(player).toMatchObject({ positionSeconds: 0, cannotSkip: false });
	});

	it('shows where it really starts, and that it plays', () => {
		const { player, engine } = setUp();
		engine.reachSeconds = 0;
		player.visit(track(6), 81);
		player.play();
		expect(player).toMatchObject({ state: 'loading', positionSeconds: 0, cannotSkip: true });
		engine.run(1);
		expect(player).toMatchObject({ state: 'playing', positionSeconds: 1 });
	});

	it('believes the element if that goes somewhere else without a word', () => {
		const { player, engine } = playing(6);
		player.seek(100);
		engine.positionSeconds = 2;
		engine.run(1);
		engine.run(1);
		expect(player).toMatchObject({ state: 'playing', positionSeconds: 4, cannotSkip: true });
	});

	it('says no more of it with another track', () => {
		const { player, engine } = playing(6);
		engine.reachSeconds = 0;
		player.seek(100);
		expect(player.cannotSkip).toBe(true);
		player.next();
		expect(player.cannotSkip).toBe(false);
	});
});

describe('addresses', () => {
	it('makes a track ready without a sound', () => {
		const { player, engine } = setUp();
		player.visit(track(6));
		expect([player.state, player.track?.number]).toEqual(['idle', 6]);
		expect(engine.loads).toHaveLength(0);
	});

	it('ignores a start that lies outside the track', () => {
		const { player } = setUp();
		player.visit(track(6), 99_999);
		expect(player.positionSeconds).toBe(0);
	});

	it('leaves what is playing alone', () => {
		const { player } = playing(6);
		player.visit(track(2));
		expect(player.track?.number).toBe(6);
		expect(player.state).toBe('playing');
	});

	it('goes to the moment an address asks for in the playing track', () => {
		const { player, engine } = playing(6);
		player.visit(track(6), 30);
		expect(engine.positionSeconds).toBe(30);
	});
});

describe('the end', () => {
	it('is heard after the last word, and no longer once something plays', () => {
		const { player, engine } = playing(11);
		engine.finish(240);
		engine.run(1);
		expect([player.track?.number, player.heardToEnd]).toEqual([12, false]);
		engine.finish(240);
		expect([player.state, player.heardToEnd]).toEqual(['ended', true]);
		player.playTrack(track(12));
		expect([player.state, player.heardToEnd, player.positionSeconds]).toEqual([
			'loading',
			false,
			0
		]);
	});

	it('is reached, but not heard, by a seek past it, playing or paused', () => {
		const { player, engine, values } = playing(12);
		player.seek(999);
		expect([player.state, player.heardToEnd, engine.paused]).toEqual(['ended', false, true]);
		expect(values.get('place')).toBe('{"slug":"companies","seconds":0}');
		player.playTrack(track(12));
		engine.run(1);
		player.pause();
		player.seekBy(240);
		expect(player.state).toBe('ended');
	});

	it('is none while something follows', () => {
		const { player } = playing(11);
		player.seek(999);
		expect(player.state).toBe('playing');
		player.playTrack(track(12));
		player.queue.setRepeat('album');
		player.seek(999);
		expect(player.state).not.toBe('ended');
	});
});

describe('the moment to share', () => {
	it('is where it was paused, until it plays on', () => {
		const { player, engine } = playing(6);
		expect(player.momentSeconds).toBeNull();
		player.pause();
		expect(player.momentSeconds).toBe(1);
		player.play();
		expect(player.momentSeconds).toBeNull();
		engine.run(1);
		engine.paused = true;
		engine.report('pause');
		expect(player.momentSeconds).toBe(2);
		engine.paused = false;
		engine.report('play');
		expect(player.momentSeconds).toBeNull();
	});

	it('is where it was sent to, playing, paused or before the first press', () => {
		const { player, engine } = playing(6);
		player.seek(81);
		engine.run(5);
		expect(player.momentSeconds).toBe(81);
		player.pause();
		expect(player.momentSeconds).toBe(86);
		player.seek(30);
		expect(player.momentSeconds).toBe(30);
		player.playTrack(track(7));
		expect(player.momentSeconds).toBeNull();
		const { player: ready } = setUp();
		ready.visit(track(6));
		expect(ready.momentSeconds).toBeNull();
		ready.seek(81);
		expect(ready.momentSeconds).toBe(81);
		ready.play();
		expect(ready.momentSeconds).toBeNull();
	});

	it('is none where a conductor goes, or at the end', () => {
		const { player, engine } = playing(12);
		player.follow({
			tracks,
			behind: false,
			resume: () => true,
			tick: () => undefined,
			dismiss: () => undefined
		});
		player.playFrom(track(12), 200);
		expect(player.momentSeconds).toBeNull();
		player.seek(210);
		expect(player.momentSeconds).toBe(210);
		engine.finish(240);
		expect([player.state, player.momentSeconds]).toEqual(['ended', null]);
	});
});

describe('memory', () => {
	it('brings back place, volume and repeat, silently', () => {
		const { player, engine, open } = playing(6);
		player.volume.set(0.4);
		player.queue.setRepeat('album');
		engine.run(40);
		player.remember();
		const again = open();
		again.player.restore();
		expect(again.player.track?.slug).toBe('legalise');
		expect(again.player.positionSeconds).toBe(41);
		expect([again.player.volume.level, again.player.queue.repeat]).toEqual([0.4, 'album']);
		expect(again.player.state).toBe('idle');
		expect(again.engine.loads).toHaveLength(0);
		expect(again.engine.volume).toBe(0.4);
	});

	it.each([
		['{"slug":"nonsense","seconds":3}', null],
		['{"slug":"legalise","seconds":1e9}', null],
		['{"slug":"legalise","seconds":-1}', null],
		['[]', null]
	])('does without a place that is %s', (text, expected) => {
		const { open, values } = setUp();
		values.set('place', text);
		values.set('preferences', '{"volume":7,"muted":false,"repeat":"off"}');
		const { player } = open();
		player.restore();
		expect(player.track).toBe(expected);
		expect(player.volume.level).toBe(1);
	});

	it('keeps the place of the visit when an address names the same track', () => {
		const { engine, open } = playing(6);
		engine.run(20);
		const again = open();
		again.player.restore();
		again.player.visit(track(6));
		expect(again.player.positionSeconds).toBe(21);
	});
});

describe('failure', () => {
	it('tries the other rendition when one can’t be decoded', () => {
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

	it('keeps the place, retries with a growing delay, and resumes there', () => {
		const { player, engine, world } = playing(6);
		engine.run(50);
		world.online = false;
		engine.fail('network');
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
		expect(player.positionSeconds).toBe(51);
		vi.advanceTimersByTime(1000);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 51 });
		engine.fail('network');
		vi.advanceTimersByTime(1999);
		expect(engine.loads).toHaveLength(2);
		vi.advanceTimersByTime(1);
		expect(engine.loads).toHaveLength(3);
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('resumes at once when the network returns', () => {
		const { player, engine } = playing(6);
		engine.fail('network');
		player.retryNow();
		expect(player.state).toBe('loading');
		expect(engine.loads).toHaveLength(2);
	});

	it('gives up retrying when paused', () => {
		const { player, engine } = playing(6);
		engine.fail('network');
		player.pause();
		vi.advanceTimersByTime(60_000);
		expect(engine.loads).toHaveLength(1);
		expect(player.state).toBe('paused');
	});

	it('reopens the recording when nothing more arrives', () => {
		const { player, engine } = playing(6);
		engine.buffered = false;
		engine.report('waiting');
		vi.advanceTimersByTime(8_000);
		expect([player.state, player.failure]).toEqual(['failed', 'stalled']);
		vi.advanceTimersByTime(1000);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 1 });
	});

	it('takes what is left in a cache for no recovery, and waits longer each time', () => {
		const { player, engine } = playing(6);
		const retry = () => {
			engine.fail('network');
			const loaded = engine.loads.length;
			let waitedMs = 0;
			for (; engine.loads.length === loaded; waitedMs += 100) vi.advanceTimersByTime(100);
			engine.run(0.5);
			return waitedMs;
		};
		expect([retry(), retry(), retry()]).toEqual([1000, 2000, 4000]);
		expect(player.state).toBe('playing');
		engine.run(3);
		expect(retry()).toBe(1000);
	});

	it('takes the end of a file that breaks off for no end: the other rendition goes on there', () => {
		const { player, engine } = playing(6);
		engine.run(99);
		engine.breakOff(240);
		expect(engine.loads.at(-1)).toMatchObject({ startSeconds: 100 });
		expect(engine.loaded?.src).toMatch(/legalise.*\.m4a$/);
		engine.run(1);
		expect([player.state, player.track?.number]).toEqual(['playing', 6]);
	});

	it('takes an end for one, however long ago it could look', () => {
		const { player, engine } = playing(6);
		engine.run(199);
		// As behind a locked screen: timers rest, and the sound goes on.
		const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 40_000);
		engine.breakOff(240);
		now.mockRestore();
		expect(player.track?.number).toBe(7);
	});

	it('says that the rest is missing when every rendition breaks off, and tries again there', () => {
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

	it('says when the player itself can’t be loaded, and recovers', async () => {
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

describe('volume', () => {
	it('unmutes when it is turned up, and stays muted at silence', () => {
		const { player, engine } = playing(1);
		player.volume.toggleMuted();
		expect(engine.muted).toBe(true);
		player.volume.set(0.3);
		expect([engine.muted, engine.volume]).toEqual([false, 0.3]);
		player.volume.set(9);
		expect(player.volume.level).toBe(1);
	});
});

describe('what it was not told of', () => {
	it('a pause is shown with the next reading', async () => {
		const { player, engine } = playing(3);
		engine.paused = true;
		await vi.advanceTimersByTimeAsync(200);
		expect(player.state).toBe('paused');
	});

	it('a sound that stands still is shown to wait within a second', async () => {
		const { player, engine } = playing(3);
		await vi.advanceTimersByTimeAsync(1000);
		expect(player.state).toBe('waiting');
		engine.run(0.1);
		expect(player.state).toBe('playing');
	});

	it('one that stops although there is more to play is reopened where it was, once', async () => {
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

	it('one that waits for more of it is left to do so', async () => {
		const { engine } = playing(3);
		const loaded = engine.loads.length;
		engine.buffered = false;
		await vi.advanceTimersByTimeAsync(5000);
		expect(engine.loads).toHaveLength(loaded);
	});

	it('an empty buffer without a network is shown as offline within a second', async () => {
		const { player, engine, world } = playing(3);
		world.online = false;
		engine.buffered = false;
		engine.report('waiting');
		await vi.advanceTimersByTimeAsync(1000);
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
	});

	it('so is one that was empty when the network went', async () => {
		const { player, engine, world } = playing(3);
		engine.buffered = false;
		engine.report('waiting');
		await vi.advanceTimersByTimeAsync(3000);
		expect(player.state).toBe('waiting');
		world.online = false;
		player.noteOffline();
		await vi.advanceTimersByTimeAsync(1000);
		expect([player.state, player.failure]).toEqual(['failed', 'offline']);
	});
});

describe('a conductor', () => {
	function conducted(programme: Track[] = []) {
		const set = playing(3);
		const conductor = {
			tracks: programme,
			behind: false,
			resume: vi.fn(() => false),
			tick: vi.fn(),
			dismiss: vi.fn()
		};
		set.player.follow(conductor);
		return { ...set, conductor };
	}

	it('says what follows, whatever repeat says', () => {
		const { player, engine } = conducted([track(3), track(7)]);
		player.queue.setRepeat('track');
		engine.finish(240);
		expect(player.track?.number).toBe(7);
		engine.run(1);
		engine.finish(240);
		expect(player.state).toBe('ended');
	});

	it.each<[string, (player: Player) => void]>([
		[
			'seek',
			(player) => {
				player.seek(9);
			}
		],
		[
			'another track',
			(player) => {
				player.playTrack(track(5));
			}
		],
		[
			'next',
			(player) => {
				player.next();
			}
		],
		[
			'previous',
			(player) => {
				player.previous();
			}
		]
	])('is dismissed by %s, once, and leaves the rate at 1', (_, act) => {
		const { player, engine, conductor } = conducted();
		player.setRate(1.02);
		act(player);
		act(player);
		expect(conductor.dismiss).toHaveBeenCalledTimes(1);
		expect(player.conductor).toBeNull();
		expect(engine.rate).toBe(1);
	});

	it('stays through a pause, and is asked when play is pressed', () => {
		const { player, conductor } = conducted();
		player.pause();
		conductor.resume.mockReturnValueOnce(true);
		player.play();
		expect(player.state).toBe('paused');
		player.play();
		expect(player.state).toBe('loading');
		expect(conductor.dismiss).not.toHaveBeenCalled();
	});
});

describe('rooms of the visitor’s own', () => {
	const rooms = [2, 6].map((number): OwnTrack => ({
		...track(number),
		slug: `room-${number}`,
		recording: { durationSeconds: 30 },
		own: { src: `blob:${number}`, format: 'wav' }
	})) as [OwnTrack, OwnTrack];

	/** The album is at a place, and then the first room plays. */
	function playingOwn() {
		const set = playing(6);
		set.engine.run(40);
		set.player.remember();
		set.player.playTrack(rooms[0], rooms);
		set.engine.run(1);
		return set;
	}

	it('follow one another, and end like an album', () => {
		const { player, engine } = playingOwn();
		expect(engine.loaded).toEqual(rooms[0].own);
		engine.finish(30);
		expect(player.track).toBe(rooms[1]);
		engine.run(1);
		expect(player.hasNext).toBe(false);
		engine.finish(30);
		expect(player.state).toBe('ended');
	});

	it('leave the album where it was', () => {
		const { player, engine, open, values } = playingOwn();
		const place = values.get('place');
		player.pause();
		engine.finish(30);
		player.remember();
		expect(values.get('place')).toBe(place);
		const again = open();
		again.player.restore();
		expect([again.player.track?.slug, again.player.positionSeconds]).toEqual(['legalise', 41]);
	});

	it('give way to the album when a word is pressed, or when they are removed', () => {
		const { player, engine } = playingOwn();
		player.returnToAlbum();
		expect(engine.paused).toBe(true);
		expect([player.track?.slug, player.positionSeconds, player.state]).toEqual([
			'legalise',
			41,
			'idle'
		]);
		player.playTrack(rooms[0], rooms);
		player.playTrack(track(6));
		player.next();
		expect(player.track).toBe(track(7));
	});
});
