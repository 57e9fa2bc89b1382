import { thirdOctaveHz } from '../../src/content/third-octaves';
import { powerDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { ThirdOctaveFilter } from './third-octave-filter';
import { flat } from '../../src/lib/signal/windows';
import { WindowedSpectra } from '../../src/lib/signal/windowed-spectra';

/** 1.4 s: the band at 20 Hz is then six bins wide, and mains hum stays in its own. */
const windowFrames = 65_536;

/** Windows overlap by a quarter, in their slopes. */
const hopFrames = (windowFrames / 4) * 3;

/**
 * Mean level of a recording per third octave from 20 Hz to 16 kHz: mean power of both channels, in
 * dBFS (a full-scale sine has −3.0), not below −120. Bands have straight edges (IEC 61260-1, base
 * ten), as long spectra give them.
 */
export class ThirdOctaves implements PcmSink<readonly number[]> {
	readonly #filter = new ThirdOctaveFilter(sampleRate / windowFrames);
	readonly #sum = new Float64Array(this.#filter.bins);
	readonly #spectra = new WindowedSpectra(
		flat(windowFrames, windowFrames - hopFrames),
		hopFrames,
		this.#filter.bins,
		(powers) => {
			const sum = this.#sum;
			for (let k = 1; k < sum.length; k++) sum[k] = (sum[k] as number) + (powers[k] as number);
		}
	);
	#frames = 0;

	push(block: StereoPcm): void {
		this.#frames += block.left.length;
		this.#spectra.push(block);
	}

	finish(): readonly number[] {
		this.#spectra.finish();
		// A window's mean power counts for as many frames as a hop has: the sum of its squares.
		const scale = hopFrames / Math.max(1, this.#frames);
		return thirdOctaveHz.map((_, band) => powerDbfs(this.#filter.power(this.#sum, band) * scale));
	}
}
