import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Chain, type ChainEvent } from './chain';

vi.mock('./processor?worker&url', () => ({ default: '/processor.js' }));

/** The parts of an audio context that a chain uses. */
class FakeContext extends EventTarget {
	static last: FakeContext;
	state = 'running';
	currentTime = 0;
	readonly destination = {};
	readonly audioWorklet = { addModule: () => Promise.resolve() };
	readonly resume = vi.fn(() => Promise.resolve());
	readonly close = vi.fn(() => Promise.resolve());

	constructor() {
		super();
		FakeContext.last = this;
	}

	createMediaElementSource() {
		return { connect: () => undefined, disconnect: () => undefined };
	}
}

class FakeNode {
	readonly parameters = new Map();
	connect() {
		return undefined;
	}
}

const element = {} as HTMLAudioElement;

async function setUp() {
	const events: ChainEvent[] = [];
	const chain = new Chain((event) => events.push(event));
	await vi.advanceTimersByTimeAsync(0);
	expect(events).toEqual(['running']);
	events.length = 0;
	return { chain, events, context: FakeContext.last };
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('AudioContext', FakeContext);
	vi.stubGlobal('AudioWorkletNode', FakeNode);
	vi.stubGlobal('navigator', {});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('reports itself dead when its clock stands still though the browser calls it running', async () => {
	const { chain, events } = await setUp();
	chain.route(element);
	await vi.advanceTimersByTimeAsync(2000);
	expect(events).toEqual([]);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(events).toEqual(['dead']);
});

it('reports nothing while its clock moves, however slowly, or it is suspended', async () => {
	const { chain, events, context } = await setUp();
	chain.route(element);
	for (let count = 0; count < 5; count++) {
		await vi.advanceTimersByTimeAsync(2500);
		context.currentTime += 0.01;
	}
	context.state = 'suspended';
	await vi.advanceTimersByTimeAsync(10_000);
	expect(events).toEqual([]);
});

it('is not watched while no sound goes through it', async () => {
	const { chain, events } = await setUp();
	chain.route(element);
	chain.release(element);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(events).toEqual([]);
});

it('reports itself dead when the browser refuses to resume it', async () => {
	const { chain, events, context } = await setUp();
	context.state = 'closed';
	context.resume.mockRejectedValue(new DOMException('', 'InvalidStateError'));
	chain.resume();
	await vi.advanceTimersByTimeAsync(0);
	expect(events).toEqual(['dead']);
});
