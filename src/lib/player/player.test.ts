import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitorTrack, Playable, Track } from '$lib/album/tracks';
import type { KeyValueStore } from '$lib/storage/persisted';
import { createMemory } from './memory';
import type { Player } from './player.svelte';
import { album, openPlayer, track } from './testing/open-player';

function setUp() {
	const values = new Map<string, string>();
	const store: KeyValueStore = {
		getItem: (key) => values.get(key) ?? null,
		setItem: (key, value) => void values.set(key, value)
	};
	const onmove = vi.fn<(track: Playable) => void>();
	const isAvailable = vi.fn<(track: Playable) => boolean>(() => true);
	const open = () => openPlayer({ memory: createMemory(store), isAvailable, onmove });
	return { ...open(), open, onmove, isAvailable, values };
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

describe('order', () => {
	it('plays the album from its first track if none was chosen', () => {
		const { player, onmove } = setUp();
		player.play();
		expect(player.track?.number).toBe(1);
		expect(onmove).toHaveBeenCalledWith(track(1));
	});

	it('continues with the next track, and primes it in advance', () => {
		const { player, engine, onmove } = playing(6);
		player.seek(track(6).recording.durationSeconds - 10);
		engine.run(1);
		expect(engine.primed?.src).toContain('music');
		engine.finish(240);
		expect(player.track?.slug).toBe('music');
		expect(player.positionSeconds).toBe(0);
		expect(onmove).toHaveBeenLastCalledWith(track(7));
	});

	it('stops after the twelfth track; play then starts again at the first', () => {
		const { player, engine } = playing(12);
		engine.finish(240);
		expect(player.state).toBe('ended');
		expect(player.hasNext).toBe(false);
		player.next();
		expect(player.state).toBe('ended');
		player.play();
		expect(player.track?.number).toBe(1);
	});

	it('skips tracks that are unavailable, unless all are', () => {
		const { player, engine, onmove, isAvailable } = playing(6);
		isAvailable.mockImplementation(({ number }) => number === 6 || number === 9);
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

	it('“previous” goes to the start of the track first, then to the previous one', () => {
		const { player, engine } = playing(5);
		engine.run(10);
		player.previous();
		expect([player.track?.number, player.positionSeconds]).toEqual([5, 0]);
		player.previous();
		expect(player.track?.number).toBe(4);
	});
});

describe('seeking', () => {
	it('is clamped to the track', () => {
		const { player } = playing(2);
		player.seek(-10);
		expect(player.positionSeconds).toBe(0);
		player.seek(1e6);
		expect(player.positionSeconds).toBe(track(2).recording.durationSeconds);
		player.seek(Number.NaN);
		expect(player.positionSeconds).toBe(track(2).recording.durationSeconds);
	});

	it('before the first press sets where the sound will start', () => {
		const { player, engine } = setUp();
		player.visit(track(6), 81);
		expect(engine.loads).toHaveLength(0);
		player.play();
		expect(engine.loads).toEqual([{ src: engine.loaded?.src, startSeconds: 81 }]);
	});
});

describe('addresses', () => {
	it('an opened address makes its track ready, silently', () => {
		const { player, engine } = setUp();
		player.visit(track(6));
		expect([player.state, player.track?.number]).toEqual(['idle', 6]);
		expect(engine.loads).toHaveLength(0);
	});

	it('a start beyond the end of the track is ignored', () => {
		const { player } = setUp();
		player.visit(track(6), 99_999);
		expect(player.positionSeconds).toBe(0);
	});

	it('opening the address of another track does not interrupt what is playing', () => {
		const { player } = playing(6);
		player.visit(track(2));
		expect(player.track?.number).toBe(6);
		expect(player.state).toBe('playing');
	});

	it('an address with a moment in the playing track goes there', () => {
		const { player, engine } = playing(6);
		player.visit(track(6), 30);
		expect(engine.positionSeconds).toBe(30);
	});
});

describe('the end', () => {
	it('counts as heard after the last track, until something plays again', () => {
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

	it('is reached by a seek past it, playing or paused, but does not count as heard', () => {
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

	it('is not reached by a seek while another track follows', () => {
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
	it('is where it was paused, until it plays again', () => {
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

	it('is where the listener last went: playing, paused or before the first press', () => {
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

	it('is none where a conductor went, or at the end', () => {
		const { player, engine } = playing(12);
		player.follow({
			tracks: album,
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
	it('restores place, volume and repeat, silently', () => {
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
	])('ignores a stored place that is %s', (text, expected) => {
		const { open, values } = setUp();
		values.set('place', text);
		values.set('preferences', '{"volume":7,"muted":false,"repeat":"off"}');
		const { player } = open();
		player.restore();
		expect(player.track).toBe(expected);
		expect(player.volume.level).toBe(1);
	});

	it('keeps the remembered place when the address of the same track is opened', () => {
		const { engine, open } = playing(6);
		engine.run(20);
		const again = open();
		again.player.restore();
		again.player.visit(track(6));
		expect(again.player.positionSeconds).toBe(21);
	});
});

describe('volume', () => {
	it('is unmuted by turning it up, and clamped', () => {
		const { player, engine } = playing(1);
		player.volume.toggleMuted();
		expect(engine.muted).toBe(true);
		player.volume.set(0.3);
		expect([engine.muted, engine.volume]).toEqual([false, 0.3]);
		player.volume.set(9);
		expect(player.volume.level).toBe(1);
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

	it('decides what follows, whatever the repeat mode', () => {
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

	it('remains in charge through a pause, and is asked when play is pressed', () => {
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

describe('the visitor’s own rooms', () => {
	const rooms = [2, 6].map((number): VisitorTrack => ({
		...track(number),
		slug: `room-${number}`,
		recording: { durationSeconds: 30 },
		own: { src: `blob:${number}`, format: 'wav' }
	})) as [VisitorTrack, VisitorTrack];

	/** Leaves the album at a place, and plays the first room. */
	function playingOwn() {
		const set = playing(6);
		set.engine.run(40);
		set.player.remember();
		set.player.playTrack(rooms[0], rooms);
		set.engine.run(1);
		return set;
	}

	it('play one after another, and finish like the album', () => {
		const { player, engine } = playingOwn();
		expect(engine.loaded).toEqual(rooms[0].own);
		engine.finish(30);
		expect(player.track).toBe(rooms[1]);
		engine.run(1);
		expect(player.hasNext).toBe(false);
		engine.finish(30);
		expect(player.state).toBe('ended');
	});

	it('do not change the remembered place in the album', () => {
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

	it('give way to the album when one is deleted or a track is pressed', () => {
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
