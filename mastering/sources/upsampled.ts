import { hann, PowerSpectrum } from '../../src/lib/signal/power-spectrum';

/** How many frames {@link SpectrumEnd.add} uses. */
export const windowFrames = 8192;

/** How far the spectrum falls within about a tenth of an octave where a resampler has cut it. */
const minimumDropDb = 20;
/** Converters cut a little below the highest frequency; that is normal. */
const highestShare = 0.85;
const lowestShare = 0.1;

/** Finds where a recording's spectrum ends, if that is far below what its sample rate can carry. */
export class SpectrumEnd {
	readonly #spectrum = new PowerSpectrum(hann(windowFrames));
	readonly #sum = new Float64Array(windowFrames / 2);

	/** Adds the first {@link windowFrames} of both channels; shorter ones are ignored. */
	add(left: Float32Array, right: Float32Array): void {
		if (left.length < windowFrames) return;
		for (const [k, power] of this.#spectrum.of(left, right).entries()) {
			this.#sum[k] = (this.#sum[k] ?? 0) + power;
		}
	}

	/** As a share of the highest possible frequency; null if it goes all the way. */
	find(): number | null {
		const bins = this.#sum.length;
		const levelsDb = smoothed(Array.from(this.#sum, (power) => 10 * Math.log10(power + 1e-30)));
		const loudestFromDb = levelsDb.slice();
		for (let k = bins - 2; k >= 0; k--) {
			loudestFromDb[k] = Math.max(loudestFromDb[k] as number, loudestFromDb[k + 1] as number);
		}
		for (let k = Math.ceil(bins * lowestShare); k < bins * highestShare; k++) {
			const belowDb = levelsDb[Math.floor(k * 0.96)] as number;
			const aboveDb = loudestFromDb[Math.ceil(k * 1.04)] as number;
			if (belowDb - aboveDb > minimumDropDb) return k / bins;
		}
		return null;
	}
}

/** The mean of the neighbouring levels; of levels, not powers, so that a single tone counts little. */
function smoothed(levelsDb: readonly number[]): number[] {
	const half = 32;
	const sums = [0];
	for (const [k, db] of levelsDb.entries()) sums.push((sums[k] as number) + db);
	return levelsDb.map((_, k) => {
		const from = Math.max(0, k - half);
		const to = Math.min(levelsDb.length, k + half + 1);
		return ((sums[to] as number) - (sums[from] as number)) / (to - from);
	});
}
