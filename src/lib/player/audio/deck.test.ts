import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deck, type DeckEvent } from './deck';

// Node warns of a leak at more than ten listeners on one signal.
setMaxListeners(20);

/** A silent audio element: tests decide what it has loaded. */
class FakeElement extends EventTarget {
	readyState = 0;
	readonly duration = 240;
	readonly seekable = { length: 1, start: () => 0, end: () => 240 };
	readonly buffered = { length: 0 };
	readonly error = null;
	readonly ended = false;
	paused = true;
	currentTime = 0;
	volume = 1;
	muted = false;

	play() {
		this.paused = false;
		return Promise.resolve();
	}

	pause() {
		this.paused = true;
	}

	/** Plays the part of the system or the network. */
	report(event: DeckEvent) {
		this.dispatchEvent(new Event(event));
	}
}

const made = vi.hoisted((): { record: Record<string, unknown> } => ({ record: {} }));
vi.mock('./howler', () => ({
	openHowl: () => {
		made.record = { _node: new FakeElement() };
		return { record: made.record, unload: () => undefined };
	}
}));

function setUp({ captured = false } = {}) {
	let finishWake: () => void = () => undefined;
	const wake = vi.fn((element: HTMLAudioElement) => {
		void element.play();
		return new Promise<void>((resolve) => (finishWake = resolve));
	});
	const events: DeckEvent[] = [];
	const deck = new Deck(
		{ src: '/a.weba', format: 'weba' },
		'/a.weba',
		(event) => events.push(event),
		{
			gain: { admit: () => undefined, release: () => undefined, hasCaptured: () => captured },
			ranges: { start: () => Promise.resolve(), isWhole: () => false },
			waker: { wake },
			suits: () => true,
			played: () => undefined,
			closed: () => undefined
		}
	);
	const element = deck.element as unknown as FakeElement;
	return {
		deck,
		element,
		events,
		wake,
		finishWake: () => {
			finishWake();
		}
	};
}

beforeEach(() => {
	vi.stubGlobal('HTMLMediaElement', { HAVE_NOTHING: 0, HAVE_FUTURE_DATA: 3 });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a known fault of Howler', () => {
	it('howler#1262: a pause by the system is reported, and Howler knows about it', async () => {
		const { deck, element, events } = setUp();
		await deck.play();
		element.report('play');
		expect(made.record._paused).toBe(false);
		element.pause();
		element.report('pause');
		expect(events).toEqual(['play', 'pause']);
		expect(made.record._paused).toBe(true);
	});

	it('howler#1163: the last of several seeks before loading counts', () => {
		const { deck, element } = setUp();
		for (const seconds of [100, 30, 60]) deck.seek(seconds);
		expect(deck.positionSeconds).toBe(60);
		element.readyState = 1;
		element.report('loadedmetadata');
		expect(element.currentTime).toBe(60);
	});

	it('howler#1711: plays at once, even if `canplaythrough` never comes', () => {
		const { deck, element } = setUp();
		void deck.play();
		expect(element.paused).toBe(false);
	});
});

describe('a wake', () => {
	it('is muted whatever the volume, and ends audible, at the start', async () => {
		const { deck, element, finishWake } = setUp();
		const woken = deck.wake();
		expect(element).toMatchObject({ paused: false, muted: true });
		deck.setVolume(0.5, false);
		expect(element.muted).toBe(true);
		element.currentTime = 0.07;
		finishWake();
		await woken;
		expect(element).toMatchObject({ paused: true, muted: false, volume: 0.5, currentTime: 0 });
	});

	it('gives way to a press, and no longer affects the sound', async () => {
		const { deck, element, finishWake } = setUp();
		const woken = deck.wake();
		element.currentTime = 0.07;
		deck.endWake();
		expect(element).toMatchObject({ paused: true, muted: false, currentTime: 0 });
		await deck.play();
		element.currentTime = 0.04;
		finishWake();
		await woken;
		expect(element).toMatchObject({ paused: false, muted: false, currentTime: 0.04 });
	});

	it('leaves a muted sound muted', async () => {
		const { deck, element, finishWake } = setUp();
		deck.setVolume(1, true);
		const woken = deck.wake();
		finishWake();
		await woken;
		expect(element.muted).toBe(true);
	});

	it('happens once', async () => {
		const { deck, wake, finishWake } = setUp();
		const woken = deck.wake();
		finishWake();
		await woken;
		await deck.wake();
		expect(wake).toHaveBeenCalledTimes(1);
	});

	it('never happens to an element that goes through the gain', async () => {
		const { deck, wake } = setUp({ captured: true });
		await deck.wake();
		expect(wake).not.toHaveBeenCalled();
	});
});
