import { bandHz } from '../../content/spectrogram';
import { powerDbfs } from './decibels';
import { levelByte } from './spectrogram-scale';

/** A piece of the fine spectrogram: row by row from the top, a byte from floor to ceiling. */
export interface Tile {
	readonly columns: number;
	readonly rows: number;
	readonly levels: Uint8Array;
}

/**
 * Builds the fine spectrogram as the sound passes, with a column for each short window. Long windows
 * are fewer: between the middles of two, their powers are interpolated. Only columns that still need
 * a long window are kept as powers, the rest as bytes.
 */
export class TileColumns {
	readonly #tileColumns: number;
	readonly #rows: number;
	readonly #longPerShort: number;
	readonly #tiles: Tile[] = [];
	readonly #pending: Float64Array[] = [];
	#column = 0;
	#before: Float64Array | null = null;
	#after: Float64Array | null = null;
	#longColumn = -1;

	/** @param longPerShort How many long windows there are to a short one. */
	constructor(tileColumns: number, rows: number, longPerShort: number) {
		this.#tileColumns = tileColumns;
		this.#rows = rows;
		this.#longPerShort = longPerShort;
	}

	/** Takes the next short window's power per hertz, row by row. */
	addShort(powers: Float64Array): void {
		this.#pending.push(powers);
	}

	/** Takes the next long window's, which is added to that of the short ones. */
	addLong(powers: Float64Array): void {
		this.#before = this.#after ?? powers;
		this.#after = powers;
		this.#longColumn++;
		let known = 0;
		while (known < this.#pending.length && this.#longPlace(known) <= 0) known++;
		this.#draw(known);
	}

	/** All tiles, in order of time. */
	finish(): Tile[] {
		this.#before = this.#after;
		this.#draw(this.#pending.length);
		return this.#tiles;
	}

	/** How many long windows a pending column is after the last of them. */
	#longPlace(pending: number): number {
		return (this.#column + pending + 0.5) * this.#longPerShort - (this.#longColumn + 0.5);
	}

	#draw(count: number): void {
		const before = this.#before ?? new Float64Array(this.#rows);
		const after = this.#after ?? before;
		for (const short of this.#pending.splice(0, count)) {
			const share = Math.min(1, Math.max(0, 1 + this.#longPlace(0)));
			const x = this.#column % this.#tileColumns;
			if (x === 0) this.#tiles.push(blank(this.#tileColumns, this.#rows));
			const { levels } = this.#tiles.at(-1) as Tile;
			for (let y = 0; y < this.#rows; y++) {
				const a = before[y] as number;
				const long = a + share * ((after[y] as number) - a);
				const power = ((short[y] as number) + long) * bandHz;
				levels[y * this.#tileColumns + x] = levelByte(powerDbfs(power));
			}
			this.#column++;
		}
	}
}

function blank(columns: number, rows: number): Tile {
	return { columns, rows, levels: new Uint8Array(columns * rows) };
}
