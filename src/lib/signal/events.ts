import type { SoundEvent } from '../../content/manifest';
import { thirdOctaveHz } from '../../content/third-octaves';
import { amplitudeDbfs, roundedDbfs } from './decibels';
import { findOnsets, type Onset } from './onsets';
import { sampleRate, type PcmSink, type StereoPcm } from './pcm';
import { hann } from './power-spectrum';
import { ThirdOctaveFilter } from './third-octaves';
import { WindowedSpectra } from './windowed-spectra';

/** 43 ms: long enough to separate the bands above 100 Hz, short enough to time a sound. */
const windowFrames = 2048;
const hopFrames = windowFrames / 2;

/** Below this is rumble, and a band has no bin of its own. */
const lowestBand = thirdOctaveHz.indexOf(50);
const bandCount = thirdOctaveHz.length - lowestBand;

/** −160 dBFS: below the resolution of 24 bits, so that silence has a finite level. */
const leastPower = 1e-16;

/**
 * Finds sounds that rise clearly above the floor of a recording: those that begin suddenly and exceed
 * the usual level of a third octave around that time. The floor may wander, as a room's does.
 */
export class EventDetector implements PcmSink<SoundEvent[]> {
	readonly #filter = new ThirdOctaveFilter(sampleRate / windowFrames);
	/** The level per band of each window, window by window, and how many windows there are. */
	#levelsDb = new Float32Array(4096 * bandCount);
	#windows = 0;
	/** The largest sample of each hop. */
	readonly #peaks: number[] = [];
	#frames = 0;
	// Never finished: where a recording stops is not a sound in it.
	readonly #spectra = new WindowedSpectra(
		{
			window: hann(windowFrames),
			bins: this.#filter.bins,
			startOf: (index) => index * hopFrames
		},
		(powers, index) => {
			this.#add(powers, index);
		}
	);

	push(block: StereoPcm): void {
		this.#spectra.push(block);
		const { left, right } = block;
		for (let start = 0; start < left.length;) {
			const hop = Math.floor((this.#frames + start) / hopFrames);
			const end = Math.min(left.length, (hop + 1) * hopFrames - this.#frames);
			let peak = this.#peaks[hop] ?? 0;
			for (let i = start; i < end; i++) {
				peak = Math.max(peak, Math.abs(left[i] as number), Math.abs(right[i] as number));
			}
			this.#peaks[hop] = peak;
			start = end;
		}
		this.#frames += left.length;
	}

	finish(): SoundEvent[] {
		const levelsDb = this.#levelsDb.subarray(0, this.#windows * bandCount);
		return findOnsets({ bandCount, levelsDb })
			.map((onset) => this.#eventOf(onset))
			.filter(({ lengthSeconds }) => lengthSeconds > 0);
	}

	#add(powers: Float64Array, window: number): void {
		this.#windows = window + 1;
		if (this.#levelsDb.length < this.#windows * bandCount) {
			const longer = new Float32Array(2 * this.#levelsDb.length);
			longer.set(this.#levelsDb);
			this.#levelsDb = longer;
		}
		for (let band = 0; band < bandCount; band++) {
			const power = this.#filter.power(powers, lowestBand + band) + leastPower;
			this.#levelsDb[window * bandCount + band] = 10 * Math.log10(power);
		}
	}

	/** The middle of window n is the start of hop n + 1. */
	#eventOf({ startWindow, endWindow, band }: Onset): SoundEvent {
		const atSeconds = hundredths(((startWindow + 1) * hopFrames) / sampleRate);
		const endSeconds = Math.min((endWindow + 1) * hopFrames, this.#frames) / sampleRate;
		const peak = this.#peaks.slice(startWindow, endWindow + 1).reduce((a, b) => Math.max(a, b));
		return {
			atSeconds,
			lengthSeconds: hundredths(endSeconds - atSeconds),
			peakDbfs: roundedDbfs(amplitudeDbfs(peak)),
			bandHz: thirdOctaveHz[lowestBand + band] as number
		};
	}
}

function hundredths(seconds: number): number {
	return Math.round(seconds * 100) / 100;
}
