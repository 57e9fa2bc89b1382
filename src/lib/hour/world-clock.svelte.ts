import { askServer, estimateOffset, type Ask, type Timekeeper } from './server-date';

/** How much a clock is known about: not yet, right as it is, corrected, or not to be checked. */
export type ClockTrust = 'unchecked' | 'right' | 'corrected' | 'unknown';

/**
 * The time that everyone shares: the device's clock, corrected by the server's. The wall clock is
 * the base, because the other one that a page has, `performance.now()`, stands still in some
 * browsers while the machine sleeps, and starts anew in every page: two of them would not agree.
 */
export class WorldClock {
	readonly #ask: Ask;
	readonly #timekeeper: Timekeeper;
	#offsetMs = $state(0);
	#trust = $state<ClockTrust>('unchecked');
	#checking: Promise<void> | undefined;

	/** @param ask asks the server for the time */
	constructor(ask: Ask, timekeeper: Timekeeper) {
		this.#ask = ask;
		this.#timekeeper = timekeeper;
	}

	/** Now, in Unix milliseconds. */
	now(): number {
		return this.#timekeeper.now() + this.#offsetMs;
	}

	/** What is added to the device's clock, in seconds. */
	get offsetSeconds(): number {
		return this.#offsetMs / 1000;
	}

	/** How far the device's clock may be trusted. */
	get trust(): ClockTrust {
		return this.#trust;
	}

	/** Holds the device's clock against the server's; while that is under way, nothing. */
	check(): Promise<void> {
		this.#checking ??= this.#check().finally(() => {
			this.#checking = undefined;
		});
		return this.#checking;
	}

	async #check(): Promise<void> {
		const offsetMs = await estimateOffset(this.#ask, this.#timekeeper);
		if (offsetMs === undefined) {
			// What was learnt before the clock jumped may be wrong by now, but is the best there is.
			if (this.#trust === 'unchecked') this.#trust = 'unknown';
			return;
		}
		this.#offsetMs = offsetMs;
		this.#trust = offsetMs === 0 ? 'right' : 'corrected';
	}
}

/** The shared time in a browser. @param address something small on this site */
export function createWorldClock(address: string): WorldClock {
	const now = () => Date.now();
	const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
	return new WorldClock(() => askServer(address, now), { now, wait });
}
