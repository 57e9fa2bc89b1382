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
		this.start();
		this.#onchange();
	}

	/** Whether sounds should go through the chain. */
	get amplifying(): boolean {
		return this.#gainDb > 0 && this.#reliable;
	}

	/** Whether an element can only be heard through the chain. */
	hasCaptured(element: HTMLAudioElement): boolean {
		return this.#chain?.hasCaptured(element) ?? false;
	}

	/** Whether sound sent through the chain is heard. */
	get reliable(): boolean {
		return this.#reliable;
	}

	/** Routes an element through the chain, if that's where it belongs. */
	admit(element: HTMLAudioElement): void {
		if (this.amplifying) this.#chain?.route(element);
	}

	/** Called when an element is no longer used. */
	release(element: HTMLAudioElement): void {
		this.#chain?.release(element);
		this.#suspendLater();
	}

	/** Starts the chain if it's needed. Call during a press. */
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
			this.onproblem(null);
			this.#onchange();
			this.#suspendLater();
		} else if (event === 'missing') {
			this.#chain = undefined;
			this.#giveUp('missing');
		} else if (this.#chain?.busy) {
			this.#wait();
			this.#chain.resume();
		}
	}

	#suspendLater(): void {
		clearTimeout(this.#suspendTimer);
		this.#suspendTimer = setTimeout(() => {
			if (!this.#chain || this.#chain.busy) return;
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
		if (this.#gainDb > 0) this.onproblem(problem);
		this.#onchange();
	}
}
