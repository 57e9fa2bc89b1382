import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChainEvent } from './chain';
import { GainStage, type GainProblem } from './gain-stage';

/** A chain without Web Audio: tests play the browser's part. */
class FakeChain {
	static readonly made: FakeChain[] = [];
	running = false;
	gainDb = 0;
	suspended = false;
	closed = false;
	readonly routed = new Set<object>();
	readonly resume = vi.fn();
	readonly onevent: (event: ChainEvent) => void;

	constructor(onevent: (event: ChainEvent) => void) {
		this.onevent = onevent;
		FakeChain.made.push(this);
	}

	get busy() {
		return this.routed.size > 0;
	}

	route(element: object) {
		this.routed.add(element);
	}

	release(element: object) {
		this.routed.delete(element);
	}

	setGain(gainDb: number) {
		this.gainDb = gainDb;
	}

	suspend() {
		this.suspended = true;
		this.become('halted');
	}

	close() {
		this.closed = true;
	}

	become(event: ChainEvent) {
		this.running = event === 'running';
		this.onevent(event);
	}
}

vi.mock('./chain', () => ({ Chain: FakeChain }));

const element = {} as HTMLAudioElement;

async function setUp() {
	const problems: (GainProblem | null)[] = [];
	const stage = new GainStage(() => {
		if (stage.amplifying) stage.admit(element);
	});
	stage.onproblem = (problem) => problems.push(problem);
	await stage.prepare();
	return { stage, problems, chain: () => FakeChain.made.at(-1) };
}

beforeEach(() => {
	FakeChain.made.length = 0;
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('without gain', () => {
	it('howler#1767: no chain is made, whatever is played', async () => {
		const { stage } = await setUp();
		stage.start();
		stage.set(0);
		stage.release(element);
		vi.runAllTimers();
		expect(FakeChain.made).toEqual([]);
		expect(stage.amplifying).toBe(false);
	});

	it('none is made for a remembered gain before play is pressed', async () => {
		const { stage, chain } = await setUp();
		stage.preset(30);
		expect(FakeChain.made).toEqual([]);
		stage.start();
		expect(chain()?.gainDb).toBe(30);
		expect(chain()?.resume).toHaveBeenCalled();
	});
});

describe('with gain', () => {
	it('sounds go through the chain only once it runs', async () => {
		const { stage, chain } = await setUp();
		stage.set(36);
		expect(stage.hasCaptured(element)).toBe(false);
		chain()?.become('running');
		expect(stage.hasCaptured(element)).toBe(true);
		expect(chain()?.gainDb).toBe(36);
	});

	it('one chain is used for all changes of gain', async () => {
		const { stage, chain } = await setUp();
		for (const gainDb of [36, 0, 12, 0, 48]) stage.set(gainDb);
		expect(FakeChain.made).toHaveLength(1);
		expect(chain()?.gainDb).toBe(48);
	});

	it('the chain is suspended once nothing goes through it, and resumed when needed', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('running');
		stage.set(0);
		stage.release(element);
		vi.runAllTimers();
		expect(chain()?.suspended).toBe(true);
		expect(problems.filter(Boolean)).toEqual([]);
		stage.set(6);
		chain()?.become('running');
		expect(stage.amplifying).toBe(true);
	});

	it('the chain is not suspended between two tracks', async () => {
		const { stage, chain } = await setUp();
		stage.set(36);
		chain()?.become('running');
		stage.release(element);
		stage.admit(element);
		vi.runAllTimers();
		expect(chain()?.suspended).toBe(false);
	});
});

describe('a chain that may not run', () => {
	it('is given up after a while, and tried again at the next press', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		vi.runAllTimers();
		expect(problems.at(-1)).toBe('halted');
		expect(stage.amplifying).toBe(false);
		stage.start();
		chain()?.become('running');
		expect(problems.at(-1)).toBeNull();
		expect(stage.amplifying).toBe(true);
	});

	it('is replaced at the next press, with elements the old one has not captured', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('running');
		expect(stage.suits(element)).toBe(true);
		const [first] = FakeChain.made;
		first?.become('halted');
		vi.runAllTimers();
		expect(stage.isHeard(element)).toBe(false);
		stage.start();
		expect(chain()).toBe(first);
		stage.restart();
		expect(first?.closed).toBe(true);
		expect(chain()).not.toBe(first);
		chain()?.become('running');
		expect(problems.at(-1)).toBeNull();
		expect(chain()?.gainDb).toBe(36);
		expect(stage.suits(element)).toBe(false);
		expect(stage.isHeard(element)).toBe(false);
		const fresh = {} as HTMLAudioElement;
		stage.admit(fresh);
		expect(stage.isHeard(fresh)).toBe(true);
		expect(stage.suits(fresh)).toBe(true);
	});

	it('is replaced at every press from then on, as one made without a device stays silent', async () => {
		const { stage, chain } = await setUp();
		stage.set(36);
		vi.runAllTimers();
		stage.restart();
		chain()?.become('running');
		stage.set(30);
		expect(FakeChain.made).toHaveLength(2);
		stage.restart();
		expect(FakeChain.made).toHaveLength(3);
		expect(stage.isHeard(element)).toBe(false);
		chain()?.become('running');
		expect(stage.amplifying).toBe(true);
	});

	it('is given up at once when the browser refuses, as it does for a closed context', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('running');
		chain()?.become('halted');
		chain()?.become('dead');
		expect(problems.at(-1)).toBe('halted');
		expect(stage.amplifying).toBe(false);
	});

	it('that recovers on its own keeps its elements, as after a phone call', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('running');
		chain()?.become('halted');
		chain()?.become('dead');
		chain()?.become('running');
		expect(problems.at(-1)).toBeNull();
		expect(stage.suits(element)).toBe(true);
		stage.restart();
		expect(FakeChain.made).toHaveLength(1);
	});

	it('is ignored once it has been replaced', async () => {
		const { stage } = await setUp();
		stage.set(36);
		vi.runAllTimers();
		stage.restart();
		FakeChain.made[0]?.become('running');
		expect(stage.amplifying).toBe(false);
	});

	it('howler#1753: is resumed when it is halted during a sound, and given up if that fails', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('running');
		chain()?.become('halted');
		expect(stage.amplifying).toBe(true);
		expect(chain()?.resume).toHaveBeenCalledTimes(2);
		vi.runAllTimers();
		expect(stage.amplifying).toBe(false);
		expect(problems.at(-1)).toBe('halted');
	});

	it('is replaced when its code could not be fetched', async () => {
		const { stage, chain, problems } = await setUp();
		stage.set(36);
		chain()?.become('missing');
		expect(problems.at(-1)).toBe('missing');
		stage.set(37);
		expect(FakeChain.made).toHaveLength(2);
		chain()?.become('running');
		expect(stage.amplifying).toBe(true);
		expect(problems.at(-1)).toBeNull();
	});
});
