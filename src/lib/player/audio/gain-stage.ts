import type { Chain, ChainEvent } from './chain';

/** Why there is no gain although it was asked for: its code can't be fetched, or it may not run. */
export type GainProblem = 'missing' | 'halted';

/** How long a browser may take to let Web Audio run before the sound goes on without it. */
const PATIENCE_SECONDS = 2;
/** How long after its last sound the chain rests; a change of track takes less. */
const REST_AFTER_SECONDS = 1;

/**
 * Decides whether sounds go through Web Audio. They do while there is gain and the chain can be
 * relied on; in all else it is as if there were no Web Audio.
 */
export class GainStage {
	/** Told why there is no gain, or null once there is. */
	onproblem: (problem: GainProblem | null) => void = () => undefined;
	readonly #onchange: () => void;
	#ChainClass: typeof Chain | undefined;
	#chain: Chain | undefined;
	#reliable = false;
	#gainDb = 0;
	#patience: ReturnType<typeof setTimeout> | undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;

	/** @param onchange called when other elements than before should go through the chain */
	constructor(onchange: () => void) {
		this.#onchange = onchange;
	}

	/** Fetches the chain's code; before a press, as some browsers start it only during one. */
	async prepare(): Promise<void> {
		this.#ChainClass ??= (await import('./chain')).Chain;
	}

	/** Sets the gain in dB, and leaves it to the next press of play to bring it in. */
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

	/** Whether sounds are to go through the chain. */
	get amplifying(): boolean {
		return this.#gainDb > 0 && this.#reliable;
	}

	/** Whether an element can be heard only through the chain. */
	hasCaptured(element: HTMLAudioElement): boolean {
		return this.#chain?.hasCaptured(element) ?? false;
	}

	/** Whether what goes through the chain is heard. */
	get reliable(): boolean {
		return this.#reliable;
	}

	/** Sends an element through the chain, if it is to go there. */
	admit(element: HTMLAudioElement): void {
		if (this.amplifying) this.#chain?.route(element);
	}

	/** An element is no longer used. */
	release(element: HTMLAudioElement): void {
		this.#chain?.release(element);
		this.#restLater();
	}

	/** Gets the chain going if it is needed. To be called while a press is being answered. */
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
			if (chain === this.#chain) this.#hear(event);
		});
		chain.setGain(this.#gainDb);
		return chain;
	}

	#hear(event: ChainEvent): void {
		if (event === 'running') {
			clearTimeout(this.#patience);
			this.#reliable = true;
			this.onproblem(null);
			this.#onchange();
			this.#restLater();
		} else if (event === 'missing') {
			this.#chain = undefined;
			this.#giveUp('missing');
		} else if (this.#chain?.busy) {
			this.#wait();
			this.#chain.resume();
		}
	}

	#restLater(): void {
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => {
			if (!this.#chain || this.#chain.busy) return;
			this.#reliable = false;
			this.#chain.rest();
		}, REST_AFTER_SECONDS * 1000);
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
