import { thirdOctaveHz } from '../../src/content/third-octaves';
import { powerDbfs } from '../audio/decibels';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';
import { ThirdOctaveFilter } from './third-octave-filter';
import { WindowedSpectra } from '../spectra';

/** 1.4 s: the band at 20 Hz is then six bins wide, and mains hum stays in its own. */
const windowFrames = 65_536;

/** What two overlapping Hann windows, squared, make of a frame on average. */
const overlapGain = 2 * 0.375;

/** The Hann window's mean square, by which the spectra have been divided. */
const windowPower = 0.375;

/**
 * Mean level of a recording per third octave from 20 Hz to 16 kHz: mean power of both channels, in
 * dBFS (a full-scale sine has −3.0), not below −120. Bands have straight edges (IEC 61260-1, base
 * ten), as long spectra give them.
 */
export class ThirdOctaves implements PcmSink<readonly number[]> {
	readonly #sum = new Float64Array(windowFrames / 2);
	readonly #spectra = new WindowedSpectra(windowFrames, (powers) => {
		for (let k = 0; k < powers.length; k++) {
			this.#sum[k] = (this.#sum[k] as number) + (powers[k] as number);
		}
	});
	#frames = 0;

	push(block: StereoPcm): void {
		this.#frames += block.left.length;
		this.#spectra.push(block);
	}

	finish(): readonly number[] {
		this.#spectra.finish();
		const filter = new ThirdOctaveFilter(sampleRate / windowFrames);
		const scale = (windowPower * windowFrames) / (overlapGain * Math.max(1, this.#frames));
		return thirdOctaveHz.map((_, band) => powerDbfs(filter.power(this.#sum, band) * scale));
	}
}
