import { bandHz } from '../../content/spectrogram';
import { powerDbfs } from './decibels';
import { sampleRate, type PcmSink, type StereoPcm } from './pcm';
import { hann } from './power-spectrum';
import { highestHz, lowestHz } from './spectrogram-scale';
import { TileColumns, type Tile } from './tile-columns';
import { WindowedSpectra } from './windowed-spectra';

/** A grid of levels: `widthPx` columns from the start to the end, `heightPx` rows from the top. */
export interface Grid {
	readonly widthPx: number;
	readonly heightPx: number;
	/** Row by row. Level in a band of {@link bandHz}, mean power of both channels, in dBFS. */
	readonly dbfs: Float32Array;
}

/** What a recording looks like: as a whole, and window by window. */
export interface Spectrogram extends Grid {
	/** Each as wide as the picture and half as high. */
	readonly tiles: readonly Tile[];
}

/** Below, long windows separate hum from rumble; above, short ones keep sounds sharp in time. */
const crossoverHz = { from: 260, to: 620 };
const shortFrames = 4096;
const longFrames = 32_768;

/** How a row is made from a spectrum: the bins from one on, with these weights. */
interface Row {
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
	/** Column by column, so that the rows of a window are contiguous. */
	readonly #power: Float64Array;
	readonly #tiles: TileColumns;
	readonly #short: WindowedSpectra;
	readonly #long: WindowedSpectra;

	/** @param frames How long the recording will be; the columns are laid out for it. */
	constructor(frames: number, widthPx: number, heightPx: number) {
		this.#widthPx = widthPx;
		this.#heightPx = heightPx;
		this.#power = new Float64Array(widthPx * heightPx);
		const perColumn = (size: number): number =>
			Math.max(1, Math.round((2 * frames) / (widthPx * size)));
		const tiles = new TileColumns(
			widthPx,
			heightPx >> 1,
			perColumn(longFrames) / perColumn(shortFrames)
		);
		this.#tiles = tiles;
		// The windows of the tiles are those of the picture, so one transform makes both.
		const spectra = (
			size: number,
			shareOf: (row: number) => number,
			take: (powers: Float64Array) => void
		): WindowedSpectra => {
			const rows = Array.from({ length: heightPx }, (_, y) => y)
				.filter((y) => shareOf(y) > 0)
				.map((y) => weightedBins(y, heightPx, sampleRate / size, shareOf(y)));
			const count = widthPx * perColumn(size);
			return new WindowedSpectra(
				{
					window: hann(size),
					bins: Math.max(...rows.map(({ firstBin, weights }) => firstBin + weights.length)),
					startOf: (index) => Math.round(((index + 0.5) * frames) / count - size / 2),
					count
				},
				(powers, index) => {
					take(this.#add(Math.floor(index / perColumn(size)), 1 / perColumn(size), powers, rows));
				}
			);
		};
		this.#short = spectra(
			shortFrames,
			(y) => shortShare(y, heightPx),
			(powers) => {
				tiles.addShort(powers);
			}
		);
		this.#long = spectra(
			longFrames,
			(y) => 1 - shortShare(y, heightPx),
			(powers) => {
				tiles.addLong(powers);
			}
		);
	}

	push(block: StereoPcm): void {
		this.#short.push(block);
		this.#long.push(block);
	}

	finish(): Spectrogram {
		this.#short.finish();
		this.#long.finish();
		return {
			widthPx: this.#widthPx,
			heightPx: this.#heightPx,
			dbfs: this.#levels(),
			tiles: this.#tiles.finish()
		};
	}

	/**
	 * Adds a window to its column of the picture.
	 * @returns its power per hertz in the rows of a tile, each as high as two of the picture
	 */
	#add(x: number, share: number, spectrum: Float64Array, rows: readonly Row[]): Float64Array {
		const powers = new Float64Array(this.#heightPx >> 1);
		for (const { y, firstBin, weights } of rows) {
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

	#levels(): Float32Array {
		const dbfs = new Float32Array(this.#power.length);
		for (let x = 0; x < this.#widthPx; x++) {
			for (let y = 0; y < this.#heightPx; y++) {
				const power = this.#power[x * this.#heightPx + y] as number;
				dbfs[y * this.#widthPx + x] = powerDbfs(power * bandHz);
			}
		}
		return dbfs;
	}
}

/** The frequency at the top of a row; fractions are within it. */
function hzAt(row: number, heightPx: number): number {
	return lowestHz * (highestHz / lowestHz) ** ((heightPx - row) / heightPx);
}

/** How much of a row comes from the short windows. */
function shortShare(y: number, heightPx: number): number {
	const { from, to } = crossoverHz;
	const share = Math.log(hzAt(y + 0.5, heightPx) / from) / Math.log(to / from);
	return Math.min(1, Math.max(0, share));
}

/**
 * Mean power per hertz of a row, times `share`: an average of bins where they are narrow, otherwise
 * between two.
 */
function weightedBins(y: number, heightPx: number, binHz: number, share: number): Row {
	const from = hzAt(y + 1, heightPx) / binHz;
	const to = hzAt(y, heightPx) / binHz;
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
