import { asset } from '$app/paths';
import type { SpectrogramTiles } from '$content/detail';
import type { Tile } from '$lib/signal/tile-columns';

/** The indices of the tiles that cover a stretch of the recording. */
export function tilesBetween(
	{ columnSeconds, tileColumns, paths }: SpectrogramTiles,
	startSeconds: number,
	endSeconds: number
): number[] {
	const tileSeconds = columnSeconds * tileColumns;
	const first = Math.min(Math.max(0, Math.floor(startSeconds / tileSeconds)), paths.length - 1);
	// A stretch that ends where a tile begins doesn't need that tile.
	const last = Math.min(Math.ceil(endSeconds / tileSeconds) - 1, paths.length - 1);
	return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** The level that a byte of a tile represents, in dBFS. */
export function dbfsOf({ floorDbfs, ceilingDbfs }: SpectrogramTiles, level: number): number {
	return floorDbfs + (level / 255) * (ceilingDbfs - floorDbfs);
}

/** Fetches a tile by its path, or rejects. */
export type LoadTile = (path: string) => Promise<Tile>;

/** How many tiles are kept: some minutes of the recording, in a few megabytes. */
const MAX_TILES = 12;

interface Held {
	readonly index: number;
	readonly tile: Tile;
}

/** The tiles of a recording, fetched on request. */
export class TileStore {
	readonly #paths: readonly string[];
	readonly #load: LoadTile;
	/** In the order in which they were last requested. */
	#held: readonly Held[] = [];
	#pending: readonly number[] = [];
	#arrivals = $state(0);

	constructor(paths: readonly string[], load: LoadTile) {
		this.#paths = paths;
		this.#load = load;
	}

	/** A tile, once fetched. Reactive: it's read again when another one arrives. */
	get(index: number): Tile | undefined {
		return this.#arrivals > 0 ? this.#held.find((held) => held.index === index)?.tile : undefined;
	}

	/** Fetches the tiles that are missing. One that fails is tried again when next requested. */
	request(indices: readonly number[]): void {
		for (const index of indices) {
			const held = this.#held.find((one) => one.index === index);
			const path = this.#paths[index];
			if (held) this.#hold(held);
			else if (path !== undefined && !this.#pending.includes(index)) void this.#fetch(index, path);
		}
	}

	async #fetch(index: number, path: string): Promise<void> {
		this.#pending = [...this.#pending, index];
		try {
			this.#hold({ index, tile: await this.#load(path) });
			this.#arrivals++;
		} catch {
			// The picture does without it.
		} finally {
			this.#pending = this.#pending.filter((other) => other !== index);
		}
	}

	#hold(held: Held): void {
		const others = this.#held.filter(({ index }) => index !== held.index);
		this.#held = [...others, held].slice(-MAX_TILES);
	}
}

/** How far a level may be off: 4 of 255 don't show. */
const TOLERANCE = 4;
/** The width and height of a canvas that holds each level once. */
const testSize = 16;
let truthful: boolean | undefined;

/**
 * Whether a canvas gives back what was drawn on it. Browsers that resist fingerprinting change it:
 * some by a level here and there, Firefox's `resistFingerprinting` altogether.
 */
function testCanvas(): boolean {
	const canvas = document.createElement('canvas');
	canvas.width = testSize;
	canvas.height = testSize;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return false;
	const drawn = context.createImageData(testSize, testSize);
	// Not uniform, and opaque.
	drawn.data.forEach((_, i, bytes) => (bytes[i] = i % 4 === 3 ? 255 : i >> 2));
	context.putImageData(drawn, 0, 0);
	const { data } = context.getImageData(0, 0, testSize, testSize);
	return data.every((byte, i) => Math.abs(byte - (drawn.data[i] ?? 0)) <= TOLERANCE);
}

/**
 * Fetches a tile of an album's recording and reads its levels.
 * @throws Error if it can't be fetched, TypeError or DOMException if the browser can't decode it
 */
export async function fetchTile(path: string): Promise<Tile> {
	const url = asset(`/${path}`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	// The bytes are levels, not colours: they must not be converted.
	const bitmap = await createImageBitmap(await response.blob(), {
		colorSpaceConversion: 'none',
		premultiplyAlpha: 'none'
	});
	const { width: columns, height: rows } = bitmap;
	const canvas = document.createElement('canvas');
	canvas.width = columns;
	canvas.height = rows;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas context.');
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	const { data } = context.getImageData(0, 0, columns, rows);
	truthful ??= testCanvas();
	if (!truthful) throw new Error('This browser scrambles what is read from a canvas.');
	return {
		columns,
		rows,
		levels: Uint8Array.from({ length: columns * rows }, (_, i) => data[4 * i] ?? 0)
	};
}
