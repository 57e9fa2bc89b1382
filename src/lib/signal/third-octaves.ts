import { thirdOctaveHz } from '../../content/third-octaves';
import { powerDbfs } from './decibels';
import { sampleRate, type PcmSink, type StereoPcm } from './pcm';
import { flat } from './power-spectrum';
import { WindowedSpectra } from './windowed-spectra';

/** IEC 61260-1 counts bands from 1 kHz, ten to the decade. */
const firstIndex = -17;

/** Exact mid-band frequency of a band of {@link thirdOctaveHz}, in Hz (IEC 61260-1, base ten). */
export function exactHz(band: number): number {
	return 1000 * 10 ** ((firstIndex + band) / 10);
}

/** What a band takes from a power spectrum: a run of bins, and a share of each. */
interface Slice {
	readonly firstBin: number;
	readonly shares: Float64Array;
}

/**
 * Sums the bins of power spectra into third-octave bands. Two bands share the bin on the edge between
 * them, so that nothing counts twice and nothing is lost.
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
			const shares = Float64Array.from({ length: count }, (_, i) => {
				const bin = firstBin + i;
				return Math.max(0, Math.min(to, bin + 0.5) - Math.max(from, bin - 0.5));
			});
			return { firstBin, shares };
		});
	}

	/** How many bins, from the lowest, the bands cover. */
	get bins(): number {
		return Math.max(...this.#slices.map(({ firstBin, shares }) => firstBin + shares.length));
	}

	/** The power of one band, in the unit of the bins. */
	power(spectrum: Float64Array, band: number): number {
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

/** 1.4 s: the band at 20 Hz is then six bins wide, and mains hum stays in its own. */
const windowFrames = 65_536;

/** Windows overlap by a quarter, in their slopes. */
const slopeFrames = windowFrames / 4;
const hopFrames = windowFrames - slopeFrames;

/**
 * 10 ms. If the recording were surrounded by silence, a constant offset would become a step at either
 * end, louder than a quiet room and gone from a rendition without the offset.
 */
const edgeFrames = sampleRate / 100;

/** How much of a recording counts as its quiet passages, as for the noise floor. */
const quietShare = 0.1;

/**
 * Mean level of a recording per third octave from 20 Hz to 16 kHz: mean power of both channels, in
 * dBFS (a full-scale sine has −3.0), not below −120. Bands have straight edges (IEC 61260-1, base
 * ten), as long spectra give them.
 */
export class ThirdOctaves implements PcmSink<readonly number[]> {
	readonly #filter = new ThirdOctaveFilter(sampleRate / windowFrames);
	readonly #sum = new Float64Array(this.#filter.bins);
	readonly #spectra = new WindowedSpectra(
		{
			window: flat(windowFrames, slopeFrames),
			bins: this.#filter.bins,
			// The first window's rising slope is before the start, which then counts like the rest.
			startOf: (index) => index * hopFrames - slopeFrames,
			edgeFrames
		},
		(powers, index) => {
			const sum = this.#sum;
			for (let k = 1; k < sum.length; k++) sum[k] = (sum[k] as number) + (powers[k] as number);
			// The first window begins before the recording, and those taken at the end go on after it.
			if (index > 0 && !this.#hasEnded) {
				this.#windows.push(thirdOctaveHz.map((_, band) => this.#filter.power(powers, band)));
			}
		}
	);
	/** The power per band of each window that lies within the recording. */
	readonly #windows: (readonly number[])[] = [];
	#hasEnded = false;
	#frames = 0;

	push(block: StereoPcm): void {
		this.#frames += block.left.length;
		this.#spectra.push(block);
	}

	/** The levels of the quietest tenth, once finished; those of everything if it lasts less than 3 s. */
	get quietDbfs(): readonly number[] {
		const total = (powers: readonly number[]): number => powers.reduce((sum, x) => sum + x, 0);
		const quietest = this.#windows
			.toSorted((a, b) => total(a) - total(b))
			.slice(0, Math.ceil(quietShare * this.#windows.length));
		if (quietest.length === 0) return this.#dbfs();
		return thirdOctaveHz.map((_, band) =>
			powerDbfs(total(quietest.map((powers) => powers[band] ?? 0)) / quietest.length)
		);
	}

	finish(): readonly number[] {
		this.#hasEnded = true;
		this.#spectra.finish();
		return this.#dbfs();
	}

	#dbfs(): readonly number[] {
		// The squares of a window add up to a hop, so its mean power counts for that many frames.
		const scale = hopFrames / Math.max(1, this.#frames);
		return thirdOctaveHz.map((_, band) => powerDbfs(this.#filter.power(this.#sum, band) * scale));
	}
}
