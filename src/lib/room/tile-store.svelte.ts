import type { GreyTile } from './grey-tile';

/** How many tiles are kept: some minutes of the recording, in a few megabytes. */
const mostTiles = 12;

interface Held {
	readonly index: number;
	readonly tile: GreyTile;
}

/** The tiles of a recording, fetched when they are wanted. */
export class TileStore {
	readonly #paths: readonly string[];
	readonly #load: (path: string) => Promise<GreyTile>;
	/** In the order in which they were wanted last. */
	#held: readonly Held[] = [];
	#coming: readonly number[] = [];
	#arrivals = $state(0);

	/** @param load gives a tile, or rejects if it can't be had */
	constructor(paths: readonly string[], load: (path: string) => Promise<GreyTile>) {
		this.#paths = paths;
		this.#load = load;
	}

	/** A tile, once it has come; what reads it is told when another one comes. */
	get(index: number): GreyTile | undefined {
		return this.#arrivals > 0 ? this.#held.find((held) => held.index === index)?.tile : undefined;
	}

	/** Fetches the tiles that are not there yet. What can't be had is tried again when wanted again. */
	want(indices: readonly number[]): void {
		for (const index of indices) {
			const held = this.#held.find((one) => one.index === index);
			const path = this.#paths[index];
			if (held) this.#hold(held);
			else if (path !== undefined && !this.#coming.includes(index)) void this.#fetch(index, path);
		}
	}

	async #fetch(index: number, path: string): Promise<void> {
		this.#coming = [...this.#coming, index];
		try {
			this.#hold({ index, tile: await this.#load(path) });
			this.#arrivals++;
		} catch {
			// The site does without.
		} finally {
			this.#coming = this.#coming.filter((other) => other !== index);
		}
	}

	#hold(held: Held): void {
		const others = this.#held.filter(({ index }) => index !== held.index);
		this.#held = [...others, held].slice(-mostTiles);
	}
}
