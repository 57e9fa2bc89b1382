import { pour, soundOf } from '../measure/blocks';
import { powerDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type StereoPcm } from '../pcm';
import type { PcmSink } from '../measure/sink';
import { ColumnSpectra } from './column-spectra';
import { Decimator, decimation } from './decimate';
import { bandHz, highestHz, lowestHz } from './scale';
import { TileColumns, type Tile } from './tile-columns';

/** A grid of levels: `widthPx` columns from the start to the end, `heightPx` rows from the top. */
export interface Grid {
	readonly widthPx: number;
	readonly heightPx: number;
	/** Row by row. Level in a band of {@link bandHz}, mean power of both channels, in dBFS. */
	readonly dbfs: Float32Array;
}

/** What a recording looks like: as a whole, and window by window. */
export interface Spectrogram extends Grid {
	/** As wide as the picture each, half as high. */
	readonly tiles: readonly Tile[];
}

/** Below, long windows tell hum from rumble; above, short ones keep what happens sharp in time. */
const crossoverHz = { from: 260, to: 620 };

/** At both sample rates. */
const windowFrames = 4096;

/** How a row is put together from a spectrum: the bins from one on, with these weights. */
interface Recipe {
	readonly y: number;
	readonly firstBin: number;
	readonly weights: Float64Array;
}

/**
 * The spectrogram of a recording over a logarithmic frequency axis, from {@link highestHz} at the
 * top to {@link lowestHz}.
 */
export class SpectrogramMeter implements PcmSink<Spectrogram> {
	readonly #widthPx: number;
	readonly #heightPx: number;
	/** Column by column, so that a window's rows lie side by side. */
	readonly #power: Float64Array;
	readonly #decimators = { left: new Decimator(), right: new Decimator() };
	readonly #tiles: TileColumns;
	readonly #fine: ColumnSpectra;
	readonly #deep: ColumnSpectra;

	/** @param frames How long the recording will be; the columns are laid out by it. */
	constructor(frames: number, widthPx: number, heightPx: number) {
		this.#widthPx = widthPx;
		this.#heightPx = heightPx;
		this.#power = new Float64Array(widthPx * heightPx);
		const rows = Array.from({ length: heightPx }, (_, y) => ({ y, ...rowBand(y, heightPx) }));
		const windowsAt = (rate: number): number =>
			Math.max(1, Math.round((frames / widthPx) * (rate / sampleRate) * (2 / windowFrames)));
		const deepRate = sampleRate / decimation;
		const windows = { fine: windowsAt(sampleRate), deep: windowsAt(deepRate) };
		this.#tiles = new TileColumns(widthPx, heightPx >> 1, windows.deep / windows.fine);
		// A column for each window, so that the picture and its tiles are made from one transform.
		const resolution = (
			rate: number,
			perColumn: number,
			share: (fine: number) => number,
			take: (powers: Float64Array) => void
		): ColumnSpectra => {
			const recipes = rows
				.filter((row) => share(row.share) > 0)
				.map((row) => recipe(row.y, row.fromHz, row.toHz, rate, share(row.share)));
			const columns = widthPx * perColumn;
			const columnFrames = (frames / columns) * (rate / sampleRate);
			const bins = Math.max(...recipes.map(({ firstBin, weights }) => firstBin + weights.length));
			return new ColumnSpectra(windowFrames, bins, columns, columnFrames, (x, spectrum) => {
				take(this.#add(Math.floor(x / perColumn), 1 / perColumn, spectrum, recipes));
			});
		};
		this.#fine = resolution(
			sampleRate,
			windows.fine,
			(fine) => fine,
			(powers) => {
				this.#tiles.addFine(powers);
			}
		);
		this.#deep = resolution(
			deepRate,
			windows.deep,
			(fine) => 1 - fine,
			(powers) => {
				this.#tiles.addDeep(powers);
			}
		);
	}

	push(block: StereoPcm): void {
		this.#fine.push(block);
		this.#deep.push({
			left: this.#decimators.left.push(block.left),
			right: this.#decimators.right.push(block.right)
		});
	}

	finish(): Spectrogram {
		this.#fine.finish();
		this.#deep.push({
			left: this.#decimators.left.finish(),
			right: this.#decimators.right.finish()
		});
		this.#deep.finish();
		return {
			widthPx: this.#widthPx,
			heightPx: this.#heightPx,
			dbfs: levelsOf(this.#power, this.#widthPx, this.#heightPx),
			tiles: this.#tiles.finish()
		};
	}

	/**
	 * Adds a window to its column of the picture.
	 * @returns its power per hertz in the rows of a tile, each as high as two of the picture
	 */
	#add(x: number, share: number, spectrum: Float32Array, recipes: readonly Recipe[]): Float64Array {
		const powers = new Float64Array(this.#heightPx >> 1);
		for (const { y, firstBin, weights } of recipes) {
			let power = 0;
			for (let i = 0; i < weights.length; i++) {
				power += (spectrum[firstBin + i] as number) * (weights[i] as number);
			}
			const at = x * this.#heightPx + y;
			this.#power[at] = (this.#power[at] as number) + power * share;
			powers[y >> 1] = (powers[y >> 1] as number) + power / 2;
		}
		return powers;
	}
}

/** The levels of powers, row by row. */
function levelsOf(powers: Float64Array, widthPx: number, heightPx: number): Float32Array {
	const dbfs = new Float32Array(powers.length);
	for (let x = 0; x < widthPx; x++) {
		for (let y = 0; y < heightPx; y++) {
			dbfs[y * widthPx + x] = powerDbfs((powers[x * heightPx + y] as number) * bandHz);
		}
	}
	return dbfs;
}

/** The {@link SpectrogramMeter}'s picture of a recording that is in memory. */
export function spectrogram(pcm: StereoPcm, widthPx: number, heightPx: number): Spectrogram {
	const meter = new SpectrogramMeter(pcm.left.length, widthPx, heightPx);
	pour(soundOf(pcm), [meter]);
	return meter.finish();
}

/** A row's band, and how much of it comes from the short windows. */
function rowBand(y: number, heightPx: number): { fromHz: number; toHz: number; share: number } {
	const hzAt = (row: number): number =>
		lowestHz * Math.pow(highestHz / lowestHz, (heightPx - row) / heightPx);
	const share =
		Math.log(hzAt(y + 0.5) / crossoverHz.from) / Math.log(crossoverHz.to / crossoverHz.from);
	return { fromHz: hzAt(y + 1), toHz: hzAt(y), share: Math.min(1, Math.max(0, share)) };
}

/**
 * Mean power per hertz between two frequencies, times `share`: an average where bins are narrow, else
 * between bins.
 */
function recipe(y: number, fromHz: number, toHz: number, rate: number, share: number): Recipe {
	const binHz = rate / windowFrames;
	const from = fromHz / binHz;
	const to = toHz / binHz;
	const overlaps: number[] = [];
	let firstBin;
	if (to - from < 1) {
		const at = (from + to) / 2;
		firstBin = Math.floor(at);
		overlaps.push(1 - (at - firstBin), at - firstBin);
	} else {
		firstBin = Math.ceil(from - 0.5);
		for (let k = firstBin; k <= Math.floor(to + 0.5); k++) {
			const overlap = Math.min(to, k + 0.5) - Math.max(from, k - 0.5);
			overlaps.push(overlap / (to - from));
		}
	}
	return { y, firstBin, weights: Float64Array.from(overlaps, (part) => (part * share) / binHz) };
}
