import { powerDbfs } from '../audio/decibels';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import { decimated, decimation } from './decimate';
import { PowerSpectrum } from './power-spectrum';

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

interface Resolution {
	readonly pcm: StereoPcm;
	readonly rate: number;
	readonly spectrum: PowerSpectrum;
}

/**
 * The spectrogram of a recording over a logarithmic frequency axis, from {@link highestHz} at the
 * top to {@link lowestHz}.
 */
export function spectrogram(pcm: StereoPcm, widthPx: number, heightPx: number): Grid {
	const fine: Resolution = { pcm, rate: sampleRate, spectrum: new PowerSpectrum(4096) };
	const deep: Resolution = {
		pcm: decimated(pcm),
		rate: sampleRate / decimation,
		spectrum: new PowerSpectrum(4096)
	};
	const dbfs = new Float32Array(widthPx * heightPx);
	const rows = Array.from({ length: heightPx }, (_, y) => rowBand(y, heightPx));
	const columnSeconds = pcm.left.length / sampleRate / widthPx;
	for (let x = 0; x < widthPx; x++) {
		const treble = columnSpectrum(fine, x * columnSeconds, columnSeconds);
		const bass = columnSpectrum(deep, x * columnSeconds, columnSeconds);
		for (const [y, { fromHz, toHz, share }] of rows.entries()) {
			let power = 0;
			if (share > 0) power += share * density(treble, fine, fromHz, toHz);
			if (share < 1) power += (1 - share) * density(bass, deep, fromHz, toHz);
			dbfs[y * widthPx + x] = powerDbfs(power * bandHz);
		}
	}
	return { widthPx, heightPx, dbfs };
}

/** A row's band, and how much of it comes from the short windows. */
function rowBand(y: number, heightPx: number): { fromHz: number; toHz: number; share: number } {
	const hzAt = (row: number): number =>
		lowestHz * Math.pow(highestHz / lowestHz, (heightPx - row) / heightPx);
	const share =
		Math.log(hzAt(y + 0.5) / crossoverHz.from) / Math.log(crossoverHz.to / crossoverHz.from);
	return { fromHz: hzAt(y + 1), toHz: hzAt(y), share: Math.min(1, Math.max(0, share)) };
}

/** Mean power per bin over one column; windows overlap by half and lie around the column's middle. */
function columnSpectrum(
	{ pcm, rate, spectrum }: Resolution,
	startSeconds: number,
	seconds: number
): Float64Array {
	const { size } = spectrum;
	const columnFrames = seconds * rate;
	const windows = Math.max(1, Math.round(columnFrames / (size / 2)));
	const sum = new Float64Array(size / 2);
	for (let i = 0; i < windows; i++) {
		const middle = startSeconds * rate + ((i + 0.5) / windows) * columnFrames;
		spectrum.add(sum, pcm.left, pcm.right, Math.round(middle - size / 2));
	}
	for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) / windows;
	return sum;
}

/** Mean power per hertz between two frequencies: an average where bins are narrow, else between bins. */
function density(
	spectrum: Float64Array,
	{ rate, spectrum: { size } }: Resolution,
	fromHz: number,
	toHz: number
): number {
	const binHz = rate / size;
	const from = fromHz / binHz;
	const to = toHz / binHz;
	if (to - from < 1) {
		const at = (from + to) / 2;
		const below = Math.floor(at);
		const t = at - below;
		return (bin(spectrum, below) * (1 - t) + bin(spectrum, below + 1) * t) / binHz;
	}
	let sum = 0;
	for (let k = Math.ceil(from - 0.5); k <= Math.floor(to + 0.5); k++) {
		const overlap = Math.min(to, k + 0.5) - Math.max(from, k - 0.5);
		if (overlap > 0) sum += bin(spectrum, k) * overlap;
	}
	return sum / (to - from) / binHz;
}

function bin(spectrum: Float64Array, k: number): number {
	return spectrum[Math.min(Math.max(k, 1), spectrum.length - 1)] ?? 0;
}
