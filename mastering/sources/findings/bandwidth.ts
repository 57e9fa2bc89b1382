import { hann, PowerSpectrum } from '../../../src/lib/signal/power-spectrum';
import type { PlanarBlock } from '../planar';
import type { Examiner } from './finding';

const windowFrames = 8192;
/** One window in each of these is enough to know where a spectrum ends. */
const periodSeconds = 0.5;
/** By how much the spectrum falls within a tenth of an octave or so where a resampler has cut it. */
const leastDropDb = 20;
/** Converters cut a little below the highest frequency; that is no finding. */
const highestShare = 0.85;
const lowestShare = 0.1;

/** Finds a spectrum that is cut off far below what the sample rate can carry. */
export class BandwidthExaminer implements Examiner {
	readonly #rate: number;
	readonly #spectrum = new PowerSpectrum(hann(windowFrames));
	readonly #sum = new Float64Array(windowFrames / 2);
	readonly #left = new Float32Array(windowFrames);
	readonly #right = new Float32Array(windowFrames);
	readonly #periodFrames: number;
	/** Where in the period the next frame lies. */
	#position = 0;

	constructor(rate: number) {
		this.#rate = rate;
		this.#periodFrames = Math.max(windowFrames, Math.round(periodSeconds * rate));
	}

	push([left, right = left]: PlanarBlock): void {
		if (!left || !right) return;
		for (let start = 0; start < left.length;) {
			const end = Math.min(start + this.#nextLength(), left.length);
			if (this.#position < windowFrames) {
				this.#left.set(left.subarray(start, end), this.#position);
				this.#right.set(right.subarray(start, end), this.#position);
			}
			this.#position += end - start;
			start = end;
			if (this.#position === windowFrames) {
				const powers = this.#spectrum.of(this.#left, this.#right);
				for (const [k, power] of powers.entries()) this.#sum[k] = (this.#sum[k] ?? 0) + power;
			}
			if (this.#position === this.#periodFrames) this.#position = 0;
		}
	}

	findings(): readonly string[] {
		const endHz = this.#endHz();
		if (endHz === null) return [];
		const khz = (hz: number): string => (hz / 1000).toFixed(1);
		return [
			`has nothing above ${khz(endHz)} kHz, of the ${khz(this.#rate / 2)} kHz that its sample rate could carry: it was upsampled or was lossy once; use what it was made from, if you have it.`
		];
	}

	#nextLength(): number {
		return this.#position < windowFrames
			? windowFrames - this.#position
			: this.#periodFrames - this.#position;
	}

	/** Below which there is something, and above which there is nothing as loud, by far. */
	#endHz(): number | null {
		const bins = this.#sum.length;
		const levelsDb = smoothed(Array.from(this.#sum, (power) => 10 * Math.log10(power + 1e-30)));
		const loudestFromDb = levelsDb.slice();
		for (let k = bins - 2; k >= 0; k--) {
			loudestFromDb[k] = Math.max(loudestFromDb[k] as number, loudestFromDb[k + 1] as number);
		}
		for (let k = Math.ceil(bins * lowestShare); k < bins * highestShare; k++) {
			const belowDb = levelsDb[Math.floor(k * 0.96)] as number;
			const aboveDb = loudestFromDb[Math.ceil(k * 1.04)] as number;
			if (belowDb - aboveDb > leastDropDb) return (k / bins) * (this.#rate / 2);
		}
		return null;
	}
}

/** The mean of the levels around each; of levels, not powers, so that a tone alone counts little. */
function smoothed(levelsDb: readonly number[]): number[] {
	const half = 32;
	const upTo = [0];
	for (const [k, db] of levelsDb.entries()) upTo.push((upTo[k] as number) + db);
	return levelsDb.map((_, k) => {
		const from = Math.max(0, k - half);
		const to = Math.min(levelsDb.length, k + half + 1);
		return ((upTo[to] as number) - (upTo[from] as number)) / (to - from);
	});
}
