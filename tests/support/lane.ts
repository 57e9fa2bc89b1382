import { setTimeout as wait } from 'node:timers/promises';

/** How long a sender's turn takes. Short turns share the line evenly. */
const TURN_SECONDS = 0.05;

/** How fast a line is. */
export interface LaneOptions {
	/** What all who send share. */
	readonly kbitPerSecond: number;
	/** What a request waits for its answer; a new connection waits as long once more. */
	readonly roundTripMs: number;
}

/** A line with a limited bit rate, shared by all senders. */
export class Lane {
	readonly #bytesPerMs: number;
	#freeFromMs = 0;

	/** @param kbitPerSecond what it carries */
	constructor(kbitPerSecond: number) {
		this.#bytesPerMs = kbitPerSecond / 8;
	}

	/** How many bytes go in one turn. */
	get turnBytes(): number {
		return Math.max(1, Math.round(this.#bytesPerMs * TURN_SECONDS * 1000));
	}

	/**
	 * Waits until this many bytes have gone through, after all that were sent before.
	 * @param readyMs since when they could have been sent, so that a late timer costs the line nothing
	 * @returns when they had gone through, by `performance.now()`
	 */
	async carry(bytes: number, readyMs = performance.now()): Promise<number> {
		this.#freeFromMs = Math.max(readyMs, this.#freeFromMs) + bytes / this.#bytesPerMs;
		const sentMs = this.#freeFromMs;
		await wait(sentMs - performance.now());
		return sentMs;
	}
}
