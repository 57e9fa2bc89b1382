import { estimateOffset, type Ask } from './server-date';

/** What is known about the device's clock: nothing yet, that it's right, its error, or nothing. */
export type ClockTrust = 'unchecked' | 'right' | 'corrected' | 'unknown';

/**
 * The time everyone shares: the device's clock, corrected by the server's. It isn't based on
 * `performance.now()`, which stops in some browsers while the machine sleeps, and on which two pages
 * wouldn't agree, because it starts from zero in each.
 */
export class WorldClock {
	readonly #ask: Ask;
	#offsetMs = $state(0);
	#trust = $state<ClockTrust>('unchecked');
	#checking: Promise<void> | undefined;

	/** @param ask asks the server for the time */
	constructor(ask: Ask) {
		this.#ask = ask;
	}

	/** Now, in Unix milliseconds. */
	now(): number {
		return Date.now() + this.#offsetMs;
	}

	/** What is added to the device's clock, in seconds. */
	get offsetSeconds(): number {
		return this.#offsetMs / 1000;
	}

	/** What is known about the device's clock. */
	get trust(): ClockTrust {
		return this.#trust;
	}

	/** Compares the device's clock with the server's, unless that is under way already. */
	check(): Promise<void> {
		this.#checking ??= this.#check().finally(() => {
			this.#checking = undefined;
		});
		return this.#checking;
	}

	async #check(): Promise<void> {
		const offsetMs = await estimateOffset(this.#ask);
		if (offsetMs === undefined) {
			// If the clock has jumped, the previous offset may be wrong, but there is none better.
			if (this.#trust === 'unchecked') this.#trust = 'unknown';
			return;
		}
		this.#offsetMs = offsetMs;
		this.#trust = offsetMs === 0 ? 'right' : 'corrected';
	}
}
