import { thirdOctaveHz } from '../../src/content/third-octaves';

/** IEC 61260-1 counts bands from 1 kHz, ten to the decade. */
const firstIndex = -17;

/** Exact mid-band frequency of a band of {@link thirdOctaveHz}, in Hz (IEC 61260-1, base ten). */
export function exactHz(band: number): number {
	return 1000 * 10 ** ((firstIndex + band) / 10);
}

/** What a band takes of a power spectrum: a run of bins, and of each a share. */
interface Slice {
	readonly firstBin: number;
	readonly shares: Float64Array;
}

/**
 * Sums the bins of power spectra into third-octave bands. A bin on the edge of two bands is shared
 * between them, so that nothing counts twice and nothing is lost.
 */
export class ThirdOctaveFilter {
	readonly #slices: readonly Slice[];

	/** @param binHz Distance between the bins of the spectra. */
	constructor(binHz: number) {
		this.#slices = thirdOctaveHz.map((_, band) => {
			const from = (exactHz(band) * 10 ** (-1 / 20)) / binHz;
			const to = (exactHz(band) * 10 ** (1 / 20)) / binHz;
			const firstBin = Math.floor(from + 0.5);
			const count = Math.floor(to + 0.5) - firstBin + 1;
			const shares = new Float64Array(count);
			for (let i = 0, bin = firstBin; i < count; i++, bin++) {
				shares[i] = Math.max(0, Math.min(to, bin + 0.5) - Math.max(from, bin - 0.5));
			}
			return { firstBin, shares };
		});
	}

	/** How many bins, from the lowest on, the bands reach into. */
	get bins(): number {
		return Math.max(...this.#slices.map(({ firstBin, shares }) => firstBin + shares.length));
	}

	/** The power of one band, in the unit of the bins. */
	power(spectrum: Float32Array | Float64Array, band: number): number {
		const slice = this.#slices[band];
		if (!slice) throw new RangeError(`there is no third-octave band ${band}`);
		const { firstBin, shares } = slice;
		let sum = 0;
		for (let i = 0; i < shares.length; i++) {
			sum += (spectrum[firstBin + i] as number) * (shares[i] as number);
		}
		return sum;
	}
}
