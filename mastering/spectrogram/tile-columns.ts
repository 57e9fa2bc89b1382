import { powerDbfs } from '../../src/lib/signal/decibels';
import { bandHz, levelShare } from './scale';

/** A piece of the fine picture: row by row from the top, a byte from the floor to the ceiling. */
export interface Tile {
	readonly columns: number;
	readonly rows: number;
	readonly levels: Uint8Array;
}

/** The byte of a level: 0 for the quietest colour, 255 for the loudest. */
export function levelByte(dbfs: number): number {
	return Math.round(255 * levelShare(dbfs));
}

/** As many of the first bits of a 32-bit float as tell powers 0.01 dB apart. */
const leadingBits = 18;
const power32 = new Float32Array(1);
const bits32 = new Uint32Array(power32.buffer);
const byteOfBits = new Uint8Array(2 ** leadingBits / 2).map((_, leading) => {
	bits32[0] = leading << (32 - leadingBits);
	return levelByte(powerDbfs(power32[0] as number));
});

/**
 * The byte of a power's level, as {@link levelByte} has it, within 0.01 dB of where the next begins.
 * Looked up, since there are as many powers as pixels, and a logarithm takes long.
 */
export function powerByte(power: number): number {
	power32[0] = power;
	return byteOfBits[(bits32[0] as number) >>> (32 - leadingBits)] as number;
}

/**
 * Puts the fine picture together as the sound goes by. It has a column for each short window. Long
 * windows come more rarely; between the middles of two, their powers are drawn straight. Only what
 * still waits for a long window is kept as powers, all else as bytes.
 */
export class TileColumns {
	readonly #tileColumns: number;
	readonly #rows: number;
	/** How many long windows there are to a short one. */
	readonly #deepPerFine: number;
	readonly #tiles: Tile[] = [];
	readonly #waiting: Float64Array[] = [];
	#column = 0;
	#before: Float64Array | null = null;
	#after: Float64Array | null = null;
	#deepColumn = -1;

	constructor(tileColumns: number, rows: number, deepPerFine: number) {
		this.#tileColumns = tileColumns;
		this.#rows = rows;
		this.#deepPerFine = deepPerFine;
	}

	/** Takes the next short window's power per hertz, row by row. */
	addFine(powers: Float64Array): void {
		this.#waiting.push(powers);
	}

	/** Takes the next long window's, which is added to that of the short ones. */
	addDeep(powers: Float64Array): void {
		this.#before = this.#after ?? powers;
		this.#after = powers;
		this.#deepColumn++;
		let known = 0;
		while (known < this.#waiting.length && this.#deepPlace(known) <= 0) known++;
		this.#draw(known);
	}

	/** All tiles, in order of time. */
	finish(): Tile[] {
		this.#before = this.#after;
		this.#draw(this.#waiting.length);
		return this.#tiles;
	}

	/** How many long windows a waiting column lies after the last of them. */
	#deepPlace(waiting: number): number {
		return (this.#column + waiting + 0.5) * this.#deepPerFine - (this.#deepColumn + 0.5);
	}

	#draw(count: number): void {
		const before = this.#before ?? new Float64Array(this.#rows);
		const after = this.#after ?? before;
		for (const fine of this.#waiting.splice(0, count)) {
			const share = Math.min(1, Math.max(0, 1 + this.#deepPlace(0)));
			const x = this.#column % this.#tileColumns;
			if (x === 0) this.#tiles.push(blank(this.#tileColumns, this.#rows));
			const { levels } = this.#tiles.at(-1) as Tile;
			for (let y = 0; y < this.#rows; y++) {
				const a = before[y] as number;
				const deep = a + share * ((after[y] as number) - a);
				levels[y * this.#tileColumns + x] = powerByte(((fine[y] as number) + deep) * bandHz);
			}
			this.#column++;
		}
	}
}

function blank(columns: number, rows: number): Tile {
	return { columns, rows, levels: new Uint8Array(columns * rows) };
}
