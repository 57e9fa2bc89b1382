import { pour, soundOf } from '../audio/blocks';
import { powerDbfs } from '../audio/decibels';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';
import { ColumnSpectra } from './column-spectra';
import { Decimator, decimation } from './decimate';

/** A grid of levels: `widthPx` columns from the start to the end, `heightPx` rows from the top. */
export interface Grid {
	readonly widthPx: number;
	readonly heightPx: number;
	/** Row by row. Level in a band of {@link bandHz}, mean power of both channels, in dBFS. */
	readonly dbfs: Float32Array;
}

export const lowestHz = 20;
export const highestHz = 16_000;

/** Levels are those of a band this wide, so that all of the picture has one scale. */
export const bandHz = 10;

/** Below, long windows tell hum from rumble; above, short ones keep what happens sharp in time. */
const crossoverHz = { from: 260, to: 620 };

/** At both sample rates. */
const windowFrames = 4096;

/** How a row is put together from a spectrum: these bins, with these weights. */
interface Recipe {
	readonly y: number;
	readonly bins: readonly number[];
	readonly weights: readonly number[];
}

/**
 * The spectrogram of a recording over a logarithmic frequency axis, from {@link highestHz} at the
 * top to {@link lowestHz}.
 */
export class SpectrogramMeter implements PcmSink<Grid> {
	readonly #widthPx: number;
	readonly #heightPx: number;
	readonly #power: Float64Array;
	readonly #decimators = { left: new Decimator(), right: new Decimator() };
	readonly #fine: ColumnSpectra;
	readonly #deep: ColumnSpectra;

	/** @param frames How long the recording will be; the columns are laid out by it. */
	constructor(frames: number, widthPx: number, heightPx: number) {
		this.#widthPx = widthPx;
		this.#heightPx = heightPx;
		this.#power = new Float64Array(widthPx * heightPx);
		const rows = Array.from({ length: heightPx }, (_, y) => ({ y, ...rowBand(y, heightPx) }));
		const resolution = (rate: number, share: (fine: number) => number): ColumnSpectra => {
			const recipes = rows
				.filter((row) => share(row.share) > 0)
				.map((row) => recipe(row.y, row.fromHz, row.toHz, rate, share(row.share)));
			const columnFrames = (frames / widthPx) * (rate / sampleRate);
			return new ColumnSpectra(windowFrames, widthPx, columnFrames, (x, spectrum) => {
				this.#add(x, spectrum, recipes);
			});
		};
		this.#fine = resolution(sampleRate, (fine) => fine);
		this.#deep = resolution(sampleRate / decimation, (fine) => 1 - fine);
	}

	push(block: StereoPcm): void {
		this.#fine.push(block);
		this.#deep.push({
			left: this.#decimators.left.push(block.left),
			right: this.#decimators.right.push(block.right)
		});
	}

	finish(): Grid {
		this.#fine.finish();
		this.#deep.push({
			left: this.#decimators.left.finish(),
			right: this.#decimators.right.finish()
		});
		this.#deep.finish();
		return {
			widthPx: this.#widthPx,
			heightPx: this.#heightPx,
			dbfs: levelsOf(this.#power)
		};
	}

	#add(x: number, spectrum: Float64Array, recipes: readonly Recipe[]): void {
		for (const { y, bins, weights } of recipes) {
			let power = 0;
			for (let i = 0; i < bins.length; i++) {
				power += (spectrum[bins[i] as number] as number) * (weights[i] as number);
			}
			const at = y * this.#widthPx + x;
			this.#power[at] = (this.#power[at] as number) + power;
		}
	}
}

/** A loop, because `Float32Array.from` takes ten times as long. */
function levelsOf(powers: Float64Array): Float32Array {
	const dbfs = new Float32Array(powers.length);
	for (let i = 0; i < powers.length; i++) dbfs[i] = powerDbfs((powers[i] as number) * bandHz);
	return dbfs;
}

/** The {@link SpectrogramMeter}'s picture of a recording that is in memory. */
export function spectrogram(pcm: StereoPcm, widthPx: number, heightPx: number): Grid {
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
	const bins: number[] = [];
	const weights: number[] = [];
	const add = (k: number, weight: number): void => {
		bins.push(Math.min(Math.max(k, 1), windowFrames / 2 - 1));
		weights.push((weight * share) / binHz);
	};
	if (to - from < 1) {
		const at = (from + to) / 2;
		const below = Math.floor(at);
		add(below, 1 - (at - below));
		add(below + 1, at - below);
		return { y, bins, weights };
	}
	for (let k = Math.ceil(from - 0.5); k <= Math.floor(to + 0.5); k++) {
		const overlap = Math.min(to, k + 0.5) - Math.max(from, k - 0.5);
		if (overlap > 0) add(k, overlap / (to - from));
	}
	return { y, bins, weights };
}
