import type { Chain, ChainEvent } from './chain';

/** Why there is no gain although it was asked for: its code couldn't be fetched, or may not run. */
export type GainProblem = 'missing' | 'halted';

/** How long a browser may take to let Web Audio run before the sound continues without it. */
const PATIENCE_SECONDS = 2;
/** How long after its last sound the chain is suspended; a change of track takes less. */
const SUSPEND_AFTER_SECONDS = 1;

/**
 * Decides whether sounds go through Web Audio. They do while there is gain and the chain is
 * reliable; otherwise it's as if there were no Web Audio.
 */
export class GainStage {
	/** Called with the reason when there is no gain, or null once there is. */
	onproblem: (problem: GainProblem | null) => void = () => undefined;
	readonly #onchange: () => void;
	#ChainClass: typeof Chain | undefined;
	#chain: Chain | undefined;
	/** The chain that captured each element, whether or not it still is the one in use. */
	readonly #captors = new WeakMap<HTMLAudioElement, Chain>();
	/** Whether the chain was given up. Some never recover, as when their device was unplugged. */
	#givenUp = false;
	/** Whether a chain was ever given up for good: the next may play to no device, and not know it. */
	#suspect = false;
	#reliable = false;
	#gainDb = 0;
	#patience: ReturnType<typeof setTimeout> | undefined;
	#suspendTimer: ReturnType<typeof setTimeout> | undefined;

	/** @param onchange called when different elements should go through the chain */
	constructor(onchange: () => void) {
		this.#onchange = onchange;
	}

	/** Fetches the chain's code: ahead of a press, because some browsers start it only during one. */
	async prepare(): Promise<void> {
		this.#ChainClass ??= (await import('./chain')).Chain;
	}

	/** Sets the gain in dB, to be applied at the next press of play. */
	preset(gainDb: number): void {
		this.#gainDb = gainDb;
	}

	/** Sets the gain in dB now. Best called during a press. */
	set(gainDb: number): void {
		this.#gainDb = gainDb;
		this.#chain?.setGain(gainDb);
		if (this.#givenUp) this.restart();
		else this.start();
		this.#onchange();
	}

	/** Whether sounds should go through the chain. */
	get amplifying(): boolean {
		return this.#gainDb > 0 && this.#reliable;
	}

	/** Whether an element can only be heard through a chain, in use or not. */
	hasCaptured(element: HTMLAudioElement): boolean {
		return this.#captors.has(element);
	}

	/** Whether an element can be heard now: it was never captured, or its chain is in use and runs. */
	isHeard(element: HTMLAudioElement): boolean {
		const captor = this.#captors.get(element);
		return captor === undefined || (this.#reliable && captor === this.#chain);
	}

	/** Whether a sound that starts now may use an element. */
	suits(element: HTMLAudioElement): boolean {
		return !this.hasCaptured(element) || (this.amplifying && this.isHeard(element));
	}

	/** Routes an element through the chain, if that's where it belongs. */
	admit(element: HTMLAudioElement): void {
		if (!this.#chain || !this.amplifying || !this.suits(element)) return;
		this.#captors.set(element, this.#chain);
		this.#chain.route(element);
	}

	/** Called when an element is no longer used. */
	release(element: HTMLAudioElement): void {
		this.#chain?.release(element);
		this.#suspendLater();
	}

	/** Starts the chain if it's needed, and a new one if the last was given up. Call during a press. */
	restart(): void {
		if (this.#suspect && this.#chain) {
			this.#chain.close();
			this.#chain = undefined;
			this.#givenUp = false;
			this.#reliable = false;
			this.#onchange();
		}
		this.start();
	}

	/** Starts the chain if it's needed. Best called during a press. */
	start(): void {
		if (this.#gainDb === 0 && !this.#chain?.busy) {
			clearTimeout(this.#patience);
			this.onproblem(null);
			return;
		}
		if (!this.#ChainClass) {
			this.prepare().then(
				() => {
					this.start();
				},
				() => {
					this.onproblem('missing');
				}
			);
			return;
		}
		if (this.#chain?.running) return;
		this.#wait();
		try {
			this.#chain ??= this.#open(this.#ChainClass);
			this.#chain.resume();
		} catch {
			this.#giveUp('halted');
		}
	}

	#open(ChainClass: typeof Chain): Chain {
		const chain = new ChainClass((event) => {
			if (chain === this.#chain) this.#onChainEvent(event);
		});
		chain.setGain(this.#gainDb);
		return chain;
	}

	#onChainEvent(event: ChainEvent): void {
		if (event === 'running') {
			clearTimeout(this.#patience);
			this.#reliable = true;
			if (this.#givenUp) this.#suspect = false;
			this.#givenUp = false;
			this.onproblem(null);
			this.#onchange();
			this.#suspendLater();
		} else if (event === 'missing') {
			this.#chain = undefined;
			this.#giveUp('missing');
		} else if (event === 'dead') {
			this.#giveUp('halted');
		} else if (this.#chain?.busy) {
			this.#wait();
			this.#chain.resume();
		}
	}

	#suspendLater(): void {
		clearTimeout(this.#suspendTimer);
		this.#suspendTimer = setTimeout(() => {
			if (!this.#chain || this.#chain.busy || this.#givenUp) return;
			this.#reliable = false;
			this.#chain.suspend();
		}, SUSPEND_AFTER_SECONDS * 1000);
	}

	#wait(): void {
		clearTimeout(this.#patience);
		this.#patience = setTimeout(() => {
			this.#giveUp('halted');
		}, PATIENCE_SECONDS * 1000);
	}

	#giveUp(problem: GainProblem): void {
		clearTimeout(this.#patience);
		this.#reliable = false;
		this.#givenUp = this.#suspect = true;
		if (this.#gainDb > 0) this.onproblem(problem);
		this.#onchange();
	}
}
