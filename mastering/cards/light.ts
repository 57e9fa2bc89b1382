import { levelShare } from '../../src/lib/signal/spectrogram-scale';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { levelIndex, levelSteps } from './palette';
import type { IndexedPicture } from './indexed-png';

/** A spectrogram as a card shows it: levels between 0 and 1, row by row from the top. */
export interface Light {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly levels: Float32Array;
}

/** Where on a card a spectrogram stands. */
export interface Place {
	readonly left: number;
	readonly top: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** How far from the left edge the light fades in. */
	readonly fadePx?: number;
}

/** The light of a recording's spectrogram, on the scale of all its pictures. */
export function lightOf({ dbfs, widthPx, heightPx }: Grid): Light {
	return { widthPx, heightPx, levels: dbfs.map(levelShare) };
}

/** Brings light to another size: each new cell is the mean of all that it touches. */
export function resized(light: Light, widthPx: number, heightPx: number): Light {
	const { widthPx: oldWidthPx, heightPx: oldHeightPx } = light;
	const narrow = new Float32Array(widthPx * oldHeightPx);
	const columns = Array.from({ length: widthPx }, (_, x) => touched(x, widthPx, oldWidthPx));
	for (let y = 0; y < oldHeightPx; y++) {
		for (let x = 0; x < widthPx; x++) {
			const { from, to } = columns[x] as Touched;
			let sum = 0;
			for (let i = from; i < to; i++) sum += light.levels[y * oldWidthPx + i] as number;
			narrow[y * widthPx + x] = sum / (to - from);
		}
	}
	const levels = new Float32Array(widthPx * heightPx);
	for (let y = 0; y < heightPx; y++) {
		const { from, to } = touched(y, heightPx, oldHeightPx);
		for (let x = 0; x < widthPx; x++) {
			let sum = 0;
			for (let i = from; i < to; i++) sum += narrow[i * widthPx + x] as number;
			levels[y * widthPx + x] = sum / (to - from);
		}
	}
	return { widthPx, heightPx, levels };
}

/** Draws light into a picture, in colours from the palette. */
export function shine(picture: IndexedPicture, light: Light, place: Place): void {
	const { left, top, widthPx, heightPx, fadePx = 0 } = place;
	const { levels } = resized(light, widthPx, heightPx);
	const fades = Float32Array.from({ length: widthPx }, (_, x) => fadeAt(x, fadePx));
	for (let y = 0; y < heightPx; y++) {
		const at = (top + y) * picture.widthPx + left;
		for (let x = 0; x < widthPx; x++) {
			const level = (levels[y * widthPx + x] as number) * (fades[x] as number);
			picture.pixels[at + x] = levelIndex(level);
		}
	}
}

/** Slow at both ends, so that the dark has no edge. */
function fadeAt(x: number, fadePx: number): number {
	const share = Math.min(1, (x + 0.5) / fadePx);
	return share * share * (3 - 2 * share);
}

/** Reads light back from a part of a picture without inks. */
export function lightFrom({ pixels, widthPx }: IndexedPicture, place: Place): Light {
	const levels = new Float32Array(place.widthPx * place.heightPx);
	for (let y = 0; y < place.heightPx; y++) {
		for (let x = 0; x < place.widthPx; x++) {
			const index = pixels[(place.top + y) * widthPx + place.left + x] as number;
			levels[y * place.widthPx + x] = index / (levelSteps - 1);
		}
	}
	return { widthPx: place.widthPx, heightPx: place.heightPx, levels };
}

/** One light after the other, each as wide as its share of the time. */
export function inARow(
	lights: readonly { readonly light: Light; readonly seconds: number }[],
	widthPx: number,
	heightPx: number
): Light {
	const total = lights.reduce((sum, { seconds }) => sum + seconds, 0);
	const levels = new Float32Array(widthPx * heightPx);
	let [elapsed, from] = [0, 0];
	for (const { light, seconds } of lights) {
		elapsed += seconds;
		const to = Math.round((elapsed / total) * widthPx);
		const part = resized(light, to - from, heightPx);
		for (let y = 0; y < heightPx; y++) {
			const row = part.levels.subarray(y * part.widthPx, (y + 1) * part.widthPx);
			levels.set(row, y * widthPx + from);
		}
		from = to;
	}
	return { widthPx, heightPx, levels };
}

interface Touched {
	readonly from: number;
	readonly to: number;
}

/** The old cells that a new one lies over, were there `count` of them in place of `of`. */
function touched(at: number, count: number, of: number): Touched {
	const from = Math.floor((at * of) / count);
	return { from, to: Math.max(from + 1, Math.ceil(((at + 1) * of) / count)) };
}
