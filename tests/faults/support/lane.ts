import { setTimeout as wait } from 'node:timers/promises';

/** What a line carries in each turn. Short turns share it evenly. */
const TURN_SECONDS = 0.05;

/** How fast a line is. */
export interface LaneOptions {
	/** What all answers share. */
	readonly kbitPerSecond: number;
	/** What a request waits for its answer; a new connection waits as long once more. */
	readonly roundTripMs: number;
}

/** A line of so many bits a second, shared by all who send. */
export class Lane {
	readonly #bytesPerSecond: number;
	#freeFromMs = 0;

	/** @param kbitPerSecond what it carries */
	constructor(kbitPerSecond: number) {
		this.#bytesPerSecond = (kbitPerSecond * 1000) / 8;
	}

	/** How many bytes go in one turn. */
	get turnBytes(): number {
		return Math.max(1, Math.round(this.#bytesPerSecond * TURN_SECONDS));
	}

	/** Waits until so many bytes have gone through, after those of all others who came before. */
	async carry(bytes: number): Promise<void> {
		const nowMs = performance.now();
		this.#freeFromMs = Math.max(nowMs, this.#freeFromMs) + (bytes / this.#bytesPerSecond) * 1000;
		await wait(this.#freeFromMs - nowMs);
	}
}
